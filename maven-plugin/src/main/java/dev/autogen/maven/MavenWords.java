package dev.autogen.maven;

import dev.autogen.AutogenException;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the command line says about itself, said to somebody who calls it through Maven: {@code mvn autogen:upgrade}. */
final class MavenWords {

    /** Not what stands in migration files: {@code -- autogen upgrade}. */
    private static final String CALL = "(?<!-- |--)(?<![\\p{Alnum}./:-])autogen ";

    private static final Pattern HELP = Pattern.compile(CALL + "(?:([a-z]+) )?--help");

    private static final Pattern COMMAND = Pattern.compile(CALL + "([a-z]+)(?![\\p{Alnum}-])");

    /** With a value where what follows can be nothing else. */
    private static final Pattern OPTION =
            Pattern.compile("(?<![\\p{Alnum}-])(--[a-z]+[a-z-]*)(?: (jdbc:\\S+|embedded\\b|[A-Z]{2,}\\S*))?");

    private final CommandModel model;

    private final String selection;

    private final String goal;

    /**
     * For one run.
     *
     * @param goal what runs
     * @param selection {@code -pl app -am} where somebody must say which of several modules is meant; else empty
     */
    MavenWords(CommandModel model, String goal, String selection) {
        this.model = model;
        this.goal = goal;
        this.selection = selection;
    }

    /** A line of a message. */
    String of(String line) {
        String text = replaced(HELP, line, match -> {
            String of = match.group(1);
            return of == null ? "mvn autogen:help" : "mvn autogen:help -Ddetail -Dgoal=" + of;
        });
        text = calls(text);
        text = replaced(
                OPTION,
                text,
                match -> model.property(match.group(1))
                        .map(property -> property + (match.group(2) == null ? "" : "=" + match.group(2)))
                        .orElse(match.group()));
        return text.replace("the same command and -v", "the same command and -X");
    }

    /** What to do about a failure, a line for each possibility. */
    String nextStep(String nextStep, Exception cause) {
        boolean isUncompiled =
                cause instanceof AutogenException known && known.code().equals("classpath-entry-missing");
        return isUncompiled ? "mvn compile autogen:" + goal + selection : of(nextStep);
    }

    private String calls(String line) {
        StringBuilder text = new StringBuilder();
        Matcher matcher = COMMAND.matcher(line);
        int copied = 0;
        while (matcher.find(copied)) {
            text.append(line, copied, matcher.start());
            copied = matcher.end();
            if (model.isGoal(matcher.group(1))) {
                MavenCall call = MavenCall.read(model, matcher.group(1), line, matcher.end());
                text.append(call.text(selection));
                copied = call.end();
            } else {
                text.append(matcher.group());
            }
        }
        return text.append(line.substring(copied)).toString();
    }

    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> replacement) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
    }
}
