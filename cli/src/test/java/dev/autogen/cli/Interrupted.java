package dev.autogen.cli;

import java.util.List;

/** A run that was killed while it ran a statement outside a transaction. */
final class Interrupted {

    private Interrupted() {}

    /**
     * Starts an upgrade in a process of its own and kills it, and what it does in the server, in {@code CALL settle_accounts()}.
     *
     * @param statementsDone how many statements are committed before that one
     */
    static void during(Scene scene, String revision, int statementsDone) {
        scene.database()
                .execute("CREATE PROCEDURE settle_accounts() LANGUAGE plpgsql AS"
                        + " $$ BEGIN PERFORM pg_sleep(600); END $$");
        try (RealProcess process = scene.startInAProcess("upgrade")) {
            await(
                    process,
                    scene,
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND query LIKE 'CALL settle_accounts%' AND state = 'active'",
                    "1");
        }
        scene.database()
                .execute(
                        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND pid <> pg_backend_pid()");
        List<String> log = scene.database()
                .column("SELECT outcome || ' ' || statements_done FROM autogen_log WHERE revision = '" + revision
                        + "' ORDER BY id DESC LIMIT 1");
        if (!log.equals(List.of("begun " + statementsDone))) {
            throw new AssertionError("the log says " + log);
        }
    }

    /** Waits until a query says so, as long as the process runs. */
    static void await(RealProcess process, Scene scene, String query, String expected) {
        while (!expected.equals(scene.database().value(query))) {
            if (!process.isAlive()) {
                throw new AssertionError("ended too early: " + process.result());
            }
            scene.database().execute("SELECT pg_sleep(0.05)");
        }
    }
}
