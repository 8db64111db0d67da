package dev.autogen.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A text that PostgreSQL takes for a name, and that something between Java and a terminal may take for more.
 *
 * @param what is unusual about it
 * @param text at most 63 bytes, so that it is kept as it is
 */
record HostileName(String what, String text) {

    HostileName {
        requireNonNull(what, "what");
        requireNonNull(text, "text");
    }

    private static HostileName of(String what, String text) {
        return new HostileName(what, text);
    }

    static List<HostileName> all() {
        return List.of(
                of("upper case", "MIXED_Case"),
                of("differs from another in case only", "mixed_case"),
                of("a reserved word", "select"),
                of("a word that may be a column but no function", "between"),
                of("a word that may be no type", "authorization"),
                of("a type", "date"),
                of("a system column's namesake in upper case", "CTID"),
                of("a table of the catalogue", "pg_class"),
                of("a digit first", "1st"),
                of("a dollar sign", "a$b"),
                of("nothing but underscores", "__"),
                of("one blank", " "),
                of("blanks around it", " padded "),
                of("a dot", "a.b"),
                of("a double quote", "a\"b"),
                of("nothing but double quotes", "\"\""),
                of("breaks out of double quotes", "x\"; DROP TABLE victim; --"),
                of("a single quote", "it's"),
                of("breaks out of single quotes", "x'; DROP TABLE victim; --"),
                of("breaks out of a function's body", "$$; DROP TABLE victim; --"),
                of("a tagged dollar quote", "$autogen$"),
                of("a backslash", "a\\b"),
                of("a backslash before a quote", "a\\'b\\\"c"),
                of("a backslash at the end", "ends\\"),
                of("a command of psql", "\\! touch hacked"),
                of("a command of psql on a line of its own", "a\n\\! touch hacked\n"),
                of("variables of psql", ":USER :'USER' :\"USER\""),
                of("a slice with a variable of psql", "[1:USER]"),
                of("a comment", "a--b"),
                of("the start of a comment", "a/*b"),
                of("the end of a comment", "a*/b"),
                of("a semicolon", "a;b"),
                of("a statement on a line of its own", "a\nDROP TABLE victim;\n"),
                of("a line break", "two\nlines"),
                of("a line break of Windows", "two\r\nlines"),
                of("a carriage return", "over\rwritten"),
                of("a tab", "a\tb"),
                of("a directive", "a\n-- autogen downgrade\nb"),
                of("nearly a directive", "a\n  --  AUTOGEN commit"),
                of("a line of the header", "a\n-- message: mine\n"),
                of("a box that is ticked", "[x] AG202"),
                of("a box on a line of its own", "a\n--   [x] AG202 data loss"),
                of("an array", "text[]"),
                of("parentheses", "f(x), (y)"),
                of("percent signs", "100%s %1$s %n"),
                of("question marks", "really? ?? ?1"),
                of("an escape of JDBC", "{fn now()}"),
                of("placeholders", "${user} {{name}} {{#a}} {x}"),
                of("markup", "<b>&amp;</b>"),
                of("Markdown", "*a* `b` | [c](d) # e"),
                of("a name of a shell", "$(touch hacked) `id` > x"),
                of("an argument of --rename", "a.b=c.\"d\""),
                of("a Unicode escape", "U&\"\\0041\""),
                of("umlauts", "Größe"),
                of("an umlaut of two characters", "Gro\u0308\u00dfe"),
                of("no case of its own in Turkish", "İıI"),
                of("from right to left", "שלום"),
                of("turns the direction of writing", "a\u202egnp.b"),
                of("nothing to be seen", "\u200b\ufeff"),
                of("a blank that does not break", "a\u00a0b"),
                of("line breaks of Unicode", "a\u2028b\u2029c\u0085d"),
                of("outside the basic plane", "💾🗑"),
                of("colours in a terminal", "\u001b[31mred\u001b[0m"),
                of("moves the cursor", "a\u001b[2K\u001b[1Ab\u009b1Ac"),
                of("rings, deletes, goes back", "a\u0007b\u007fc\bd"),
                of("63 letters", "l".repeat(63)),
                of("63 bytes of quotes", "\"".repeat(63)),
                of("63 bytes in characters of three", "名".repeat(21)),
                of("62 bytes in characters of four and two", "💾".repeat(15) + "é"));
    }

    /** As an identifier, quoted by other means than those that are tested. */
    String quoted() {
        return quoted(text);
    }

    static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** As a literal. */
    String literal() {
        return literal(text);
    }

    static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @Override
    public String toString() {
        return what;
    }
}
