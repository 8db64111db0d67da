package dev.autogen.cli;

import dev.autogen.fixtures.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Liquibase, with a master changelog that includes all of a folder. */
final class LiquibaseRunner implements OtherRunner {

    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger LOG = Logger.getLogger("liquibase");

    private static final String MASTER = "master.yaml";

    /** What is done with it. */
    interface Use {
        void with(Liquibase liquibase) throws Exception;
    }

    static {
        // It tells each statement.
        LOG.setLevel(Level.WARNING);
    }

    /** With a master changelog that is there. */
    static void use(TestDatabase database, Path folder, String master, Use use) throws Exception {
        try (Connection connection = database.connect()) {
            Database product =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
                try (Liquibase liquibase = new Liquibase(master, new DirectoryResourceAccessor(folder), product)) {
                    use.with(liquibase);
                }
            });
        }
    }

    static void use(TestDatabase database, Path folder, Use use) throws Exception {
        Files.writeString(
                folder.resolve(MASTER),
                "databaseChangeLog:\n  - includeAll:\n      path: .\n      relativeToChangelogFile: true\n"
                        + "      endsWithFilter: .sql\n");
        use(database, folder, MASTER, use);
    }

    @Override
    public void migrate(TestDatabase database, Path folder) throws Exception {
        use(database, folder, liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
    }

    @Override
    public void back(TestDatabase database, Path folder) throws Exception {
        int changesets = Integer.parseInt(String.valueOf(database.value("SELECT count(*) FROM databasechangelog")));
        use(database, folder, liquibase -> liquibase.rollback(changesets, null, new Contexts(), new LabelExpression()));
    }
}
