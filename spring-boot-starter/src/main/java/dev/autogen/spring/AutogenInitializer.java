package dev.autogen.spring;

import static java.util.Objects.requireNonNull;

import dev.autogen.Autogen;
import dev.autogen.DatabasePosition;
import dev.autogen.RunOptions;
import dev.autogen.migrate.RunResult;
import dev.autogen.revision.MigrationDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/** Has the schema ready when it is initialised; whatever needs the schema waits for it. */
public final class AutogenInitializer implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(AutogenInitializer.class);

    private final Autogen autogen;

    private final AutogenMode mode;

    public AutogenInitializer(Autogen autogen, AutogenMode mode) {
        this.autogen = requireNonNull(autogen, "autogen");
        this.mode = requireNonNull(mode, "mode");
    }

    /** @throws dev.autogen.AutogenException when a migration fails, or the database is behind in the mode that runs none */
    @Override
    public void afterPropertiesSet() {
        switch (mode) {
            case UPGRADE -> upgrade();
            case VALIDATE -> validate();
            case OFF -> LOG.debug("autogen.mode=off: the database is not looked at");
        }
    }

    private void upgrade() {
        RunResult result;
        try (CancelAtShutdown cancel = CancelAtShutdown.of(autogen)) {
            result = cancel.running(() -> autogen.upgrade("heads", RunOptions.STRICT, new LoggingListener(LOG)));
        }
        if (result.nothingToDo()) {
            LOG.info("The database is up to date, at {}", String.join(", ", result.rowsAfter()));
        } else {
            LOG.info(
                    "The database is at {}, {} applied in {} ms",
                    String.join(", ", result.rowsAfter()),
                    result.steps().size() == 1 ? "one revision" : result.steps().size() + " revisions",
                    result.duration().toMillis());
        }
    }

    private void validate() {
        MigrationDirectory migrations = autogen.migrations();
        DatabasePosition position = autogen.position(migrations);
        position.checkHeads(migrations.graph());
        LOG.info("The database is up to date, at {}", String.join(", ", position.rows()));
    }
}
