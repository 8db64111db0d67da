package dev.autogen.cli;

import dev.autogen.fixtures.TestDatabase;
import java.nio.file.Path;

/** A runner of migrations, by its own library. */
interface OtherRunner {

    /** Runs what is pending. */
    void migrate(TestDatabase database, Path folder) throws Exception;

    /** Takes back the newest revision, as far as the runner can; else as its documentation says. */
    void back(TestDatabase database, Path folder) throws Exception;
}
