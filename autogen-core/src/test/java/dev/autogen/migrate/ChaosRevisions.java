package dev.autogen.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Revisions of every kind, whose statements say in the table {@code effects} that they ran; a second run shows there. */
final class ChaosRevisions {

    static final List<String> IDS = List.of("aaaa", "bbbb", "cccc", "dddd");

    /** What is there before the first revision. */
    static final String SURROUNDINGS = """
            CREATE TABLE effects (what text);
            CREATE TABLE counter AS SELECT 0 AS n;
            CREATE FUNCTION slow(v text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS
                $$ BEGIN PERFORM pg_sleep(0.005); RETURN v; END $$;
            CREATE PROCEDURE settle(what text) LANGUAGE plpgsql AS
                $$ BEGIN INSERT INTO effects VALUES (what); COMMIT; PERFORM pg_sleep(0.02); END $$;
            """;

    /** What tells one state of the database from another, besides the effects. */
    static final String CATALOGUE = "SELECT 'table ' || relname FROM pg_class WHERE relkind = 'r'"
            + " AND relnamespace = 'public'::regnamespace"
            + " UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'"
            + " UNION ALL SELECT 'invalid ' || indexrelid::regclass FROM pg_index WHERE NOT indisvalid"
            + " UNION ALL SELECT 'label ' || enumlabel FROM pg_enum"
            + " UNION ALL SELECT 'version ' || revision FROM autogen_version"
            + " UNION ALL SELECT 'counted ' || n FROM counter ORDER BY 1";

    private static final String SLEEPING = " FROM pg_sleep(0.02);\n";
    private static final String OUTSIDE = "-- autogen no-transaction\n";
    private static final String COMMIT = "-- autogen commit\n";
    private static final Pattern EFFECT = Pattern.compile("'(\\w{4} (?:up|down) \\d+)'");

    private final Migrations migrations;
    private final TreeSet<String> effects = new TreeSet<>();

    ChaosRevisions(Migrations migrations) {
        this.migrations = migrations;
        write(
                "",
                "CREATE TABLE a (id int);\n" + effect("aaaa up 2") + "UPDATE counter SET n = n + 1;\n",
                effect("aaaa down 1") + "UPDATE counter SET n = n - 1;\nDROP TABLE a;\n");
        write(
                "aaaa",
                effect("bbbb up 1") + "CREATE TABLE b (v text);\nCREATE TYPE mood AS ENUM ('sad');\n" + COMMIT
                        + effect("bbbb up 4") + COMMIT + "-- autogen java " + Step.class.getName() + "\n"
                        + "INSERT INTO b SELECT i::text FROM generate_series(1, 4) i;\n",
                effect("bbbb down 1") + COMMIT + effect("bbbb down 2") + "DROP TABLE b;\nDROP TYPE mood;\n");
        write(
                "bbbb",
                OUTSIDE + "CREATE UNIQUE INDEX CONCURRENTLY b_v ON b (slow(v));\n" + OUTSIDE
                        + "ALTER TYPE mood ADD VALUE 'fine';\n" + effect("cccc up 3") + OUTSIDE + "VACUUM b;\n",
                OUTSIDE + "DROP INDEX CONCURRENTLY b_v;\n" + effect("cccc down 2"));
        write(
                "cccc",
                OUTSIDE + effect("dddd up 1") + OUTSIDE + effect("dddd up 2") + effect("dddd up 3") + OUTSIDE
                        + "CALL settle('dddd up 4');\n",
                OUTSIDE + effect("dddd down 1") + effect("dddd down 2"));
        effects.add("bbbb up 5");
    }

    private static String effect(String what) {
        return "INSERT INTO effects SELECT '" + what + "'" + SLEEPING;
    }

    private void write(String parent, String upgrade, String downgrade) {
        String id = IDS.get(parent.isEmpty() ? 0 : IDS.indexOf(parent) + 1);
        migrations.write(id, parent, upgrade, downgrade);
        EFFECT.matcher(upgrade + downgrade)
                .results()
                .map(found -> found.group(1))
                .forEach(effects::add);
    }

    /** All effects of a direction, {@code up} or {@code down}, in order of their text. */
    List<String> effects(String direction) {
        return effects.stream()
                .filter(what -> what.contains(" " + direction + " "))
                .toList();
    }

    /** The effect that a statement has. */
    static String effectOf(ScriptStatement statement) {
        return EFFECT.matcher(statement.sql())
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the catalogue tells of " + statement.sql()));
    }

    /** A class of the application. */
    public static final class Step implements JavaStep {
        @Override
        public void run(Connection connection) throws SQLException {
            Sql.execute(connection, "INSERT INTO effects SELECT 'bbbb up 5' FROM pg_sleep(0.02)");
        }
    }
}
