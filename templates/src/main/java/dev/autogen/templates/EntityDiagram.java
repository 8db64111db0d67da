package dev.autogen.templates;

import dev.autogen.review.TouchState;
import dev.autogen.review.TouchedColumn;
import dev.autogen.review.TouchedLink;
import dev.autogen.review.TouchedTable;
import dev.autogen.schema.ShownText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables as an entity-relationship diagram of Mermaid, with what changes marked by signs. */
final class EntityDiagram {

    private static final String NO_TYPE = "unknown";

    /** What Mermaid takes for a mark behind a name. */
    private static final String KEYS = "PK|FK|UK";

    private final List<TouchedTable> tables;

    private final Map<String, String> ids = new LinkedHashMap<>();

    private EntityDiagram(List<TouchedTable> tables) {
        this.tables = tables;
        tables.forEach(table -> ids.put(table.name(), "t" + (ids.size() + 1)));
    }

    static String of(List<TouchedTable> tables) {
        return new EntityDiagram(tables).text();
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        lines.add("erDiagram");
        tables.forEach(table -> entity(table, lines));
        tables.forEach(table -> table.links().forEach(link -> relationship(table, link, lines)));
        return String.join("\n", lines);
    }

    private void entity(TouchedTable table, List<String> lines) {
        String former = table.formerName() == null ? "" : ", was " + table.formerName();
        String label = table.name() + marked(table.state(), former);
        lines.add("    " + ids.get(table.name()) + "[\"" + quoted(label) + "\"] {");
        long hidden = 0;
        for (TouchedColumn column : table.columns()) {
            boolean shown = table.state() != TouchState.CHANGED
                    || column.state() != TouchState.UNCHANGED
                    || column.primaryKey()
                    || column.foreignKey();
            if (shown) {
                lines.add("        " + attribute(table, column));
            } else {
                hidden++;
            }
        }
        if (hidden > 0) {
            lines.add("        other columns \"" + hidden + " unchanged\"");
        }
        lines.add("    }");
    }

    private static String attribute(TouchedTable table, TouchedColumn column) {
        String definition = column.after() != null ? column.after() : column.before();
        String type = definition == null ? NO_TYPE : definition;
        String keys = column.primaryKey() ? column.foreignKey() ? " PK, FK" : " PK" : column.foreignKey() ? " FK" : "";
        String comment = comment(table, column);
        return word(type.split("[ ]|\\((?=[^)]*,)", 2)[0], NO_TYPE) + " " + word(column.name(), "column") + keys
                + (comment.isEmpty() ? "" : " \"" + quoted(comment) + "\"");
    }

    /** Of a table that is new as a whole, each column is. */
    private static String comment(TouchedTable table, TouchedColumn column) {
        String name = isWord(column.name()) ? "" : column.name();
        String what = switch (column.state()) {
            case ADDED -> table.state() == TouchState.ADDED ? "" : "+ added";
            case REMOVED -> table.state() == TouchState.REMOVED ? "" : "- dropped";
            case CHANGED -> "changed" + was(column);
            case UNCHANGED -> "";
        };
        return (what + (name.isEmpty() || what.isEmpty() ? name : ": " + name)).strip();
    }

    private static String was(TouchedColumn column) {
        String former = column.formerName();
        String before = column.before();
        boolean other = before != null && !before.equals(column.after());
        String words = ((former == null ? "" : former) + " " + (other ? before : "")).strip();
        return words.isEmpty() ? "" : ", was " + words;
    }

    private void relationship(TouchedTable table, TouchedLink link, List<String> lines) {
        String to = ids.get(link.to());
        if (to != null) {
            String line = link.state() == TouchState.REMOVED ? " }o..|| " : " }o--|| ";
            String label = String.join(", ", link.columns()) + marked(link.state(), "");
            lines.add("    " + ids.get(table.name()) + line + to + " : \"" + quoted(label) + "\"");
        }
    }

    /** What becomes of it, behind its name. */
    private static String marked(TouchState state, String more) {
        return switch (state) {
            case ADDED -> " (new)";
            case REMOVED -> " (dropped)";
            case CHANGED -> " (changed" + more + ")";
            case UNCHANGED -> "";
        };
    }

    private static boolean isWord(String text) {
        return text.matches("[A-Za-z_][A-Za-z0-9_]*") && !text.matches(KEYS);
    }

    /** Mermaid takes no other characters for types and attributes. */
    private static String word(String text, String otherwise) {
        String word = text.replaceAll("[^A-Za-z0-9_()\\[\\]-]", "_").replaceFirst("^[^A-Za-z_]", "_$0");
        return word.matches(KEYS) ? word + "_" : word.matches(".*[A-Za-z0-9].*") ? word : otherwise;
    }

    private static String quoted(String text) {
        return ShownText.oneLine(text)
                .replace('"', '\'')
                .replace('`', '\'')
                .replaceAll("[<>{}\\\\%;#~]", "_")
                .replaceAll("\\b(direction)\\s+(?=TB|BT|RL|LR)", "$1_");
    }
}
