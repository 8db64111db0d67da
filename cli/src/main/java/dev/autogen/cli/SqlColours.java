package dev.autogen.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours SQL for a terminal: comments, literals, keywords; what a reviewer must see stands out. */
final class SqlColours {

    private static final Pattern TOKEN = Pattern.compile("(?<box>--\\s*\\[ \\].*)"
            + "|(?<directive>-- autogen .*)"
            + "|(?<added>--\\s+\\+ .*)|(?<removed>--\\s+- .*)|(?<changed>--\\s+~ .*)"
            + "|(?<comment>--.*)"
            // One with doubled quotes is two of them side by side; a group would take the stack for each character.
            + "|(?<literal>'[^']*')"
            + "|(?<quoted>\"[^\"]*\")"
            + "|(?<keyword>\\b(?:ADD|ALTER|ALWAYS|AS|BEGIN|BY|CACHE|CASCADE|CHECK|COLUMN|COMMENT|COMMIT"
            + "|CONCURRENTLY|CONSTRAINT|CREATE|CYCLE|DATA|DEFAULT|DELETE|DO|DROP|ENUM|FOREIGN|FROM|GENERATED"
            + "|IDENTITY|IF|INCREMENT|INDEX|INSERT|INTO|IS|KEY|MAXVALUE|MINVALUE|NOT|NULL|ON|OWNED|PRIMARY"
            + "|REFERENCES|RENAME|SCHEMA|SELECT|SEQUENCE|SET|START|STORED|TABLE|TO|TYPE|UNIQUE|UPDATE|USING"
            + "|VALIDATE|VALUE|VALUES|WHERE|WITH)\\b)");

    private final Style style;

    SqlColours(Style style) {
        this.style = style;
    }

    String apply(String sql) {
        if (!style.isColoured()) {
            return sql;
        }
        Matcher matcher = TOKEN.matcher(sql);
        StringBuilder coloured = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(coloured, Matcher.quoteReplacement(colour(matcher)));
        }
        return matcher.appendTail(coloured).toString();
    }

    private String colour(Matcher matcher) {
        String token = matcher.group();
        if (matcher.group("box") != null) {
            return style.error(token);
        }
        if (matcher.group("directive") != null) {
            return style.strong(token);
        }
        if (matcher.group("added") != null) {
            return style.added(token);
        }
        if (matcher.group("removed") != null) {
            return style.removed(token);
        }
        if (matcher.group("changed") != null) {
            return style.changed(token);
        }
        if (matcher.group("comment") != null) {
            return style.faint(token);
        }
        if (matcher.group("literal") != null) {
            return style.literal(token);
        }
        return matcher.group("quoted") != null ? token : style.keyword(token);
    }
}
