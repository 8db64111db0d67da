package dev.autogen.cli;

import dev.autogen.OfflineSql;

/** Prints a script, and says for which database it is. */
final class OfflineSqlPrinter {

    private OfflineSqlPrinter() {}

    static void print(AutogenCommand root, OfflineSql sql) {
        Console console = root.console();
        String from = sql.from().isEmpty() ? "base" : String.join(" and ", sql.from());
        if (sql.asked()) {
            console.note("For databases at " + from + ", where this one is. Another start: FROM:TO");
        }
        if (sql.unreached() != null) {
            console.note("Written for the schema public, for the database could not be asked for its default schema: "
                    + sql.unreached());
        }
        if (root.isJson()) {
            root.report(RunViews.script(sql));
            return;
        }
        console.out().print(new SqlColours(console.outStyle()).apply(sql.text()));
    }
}
