package dev.autogen;

import dev.autogen.config.Hook;
import dev.autogen.config.Settings;
import dev.autogen.migrate.RunListener;
import dev.autogen.revision.Direction;
import dev.autogen.revision.FileLayout;
import dev.autogen.revision.MigrationResource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Runs the user's own commands at their time. */
final class Hooks {

    /** Stands in file names on every system. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    /** What the driver makes of a URL, and what PostgreSQL's programs call it. */
    private static final Map<String, String> VARIABLES = Map.of(
            "PGHOST",
            "PGHOST",
            "PGPORT",
            "PGPORT",
            "PGDBNAME",
            "PGDATABASE",
            "sslmode",
            "PGSSLMODE",
            "sslrootcert",
            "PGSSLROOTCERT");

    private final Settings settings;

    private final Connections connections;

    private final Clock clock;

    private final FileLayout layout;

    /** @param layout how what was written is read */
    Hooks(Settings settings, Connections connections, Clock clock, FileLayout layout) {
        this.settings = settings;
        this.connections = connections;
        this.clock = clock;
        this.layout = layout;
    }

    /** @throws AutogenException when the command fails, or what it leaves is no longer the migration that was written */
    void afterWrite(String revision, List<Path> written) {
        Path file = written.get(0);
        Hook hook = settings.hooks().afterWrite();
        if (hook == null) {
            return;
        }
        Path absolute = file.toAbsolutePath();
        HookProcess process = new HookProcess(
                hook,
                settings.projectDirectory(),
                file + " is written all the same. Mend the command, and run it on the file.");
        process.run(Map.of("file", absolute.toString(), "revision", revision), Map.of());
        FileLayout.Reading reading = layout.read(written.stream()
                .map(path -> new MigrationResource(path, () -> Files.readAllBytes(path)))
                .toList());
        if (!reading.problems().isEmpty()) {
            AutogenException e = reading.problems().get(0);
            throw process.spoilt(file, String.valueOf(e.getMessage()), e);
        }
        if (reading.files().stream().anyMatch(read -> read.id().equals(revision))) {
            return;
        }
        throw process.spoilt(file, "it is no longer revision " + revision, null);
    }

    /** The listener, with the command that must have succeeded before a run begins. */
    RunListener before(Direction direction, RunListener listener) {
        Hook hook = switch (direction) {
            case UPGRADE -> settings.hooks().beforeUpgrade();
            case DOWNGRADE -> settings.hooks().beforeDowngrade();
        };
        return hook == null ? listener : new HookListener(listener, () -> beforeRun(hook, listener));
    }

    private void beforeRun(Hook hook, RunListener listener) {
        Map<String, String> environment = connection();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("host", environment.getOrDefault("PGHOST", ""));
        values.put("port", environment.getOrDefault("PGPORT", ""));
        values.put("database", environment.getOrDefault("PGDATABASE", ""));
        values.put("user", environment.getOrDefault("PGUSER", ""));
        values.put(
                "time",
                clock.instant()
                        .atZone(ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .format(TIME));
        listener.hookStarted(hook.setting().key(), hook.program());
        String nextStep = "Nothing was changed. Mend the command, then try again; an empty "
                + hook.setting().key() + " runs none.";
        new HookProcess(hook, settings.projectDirectory(), nextStep).run(values, environment);
    }

    /** Where the database is, as pg_dump and its kin are told. */
    private Map<String, String> connection() {
        Map<String, String> environment = new LinkedHashMap<>();
        Settings.Login login = connections.login();
        String url = Objects.requireNonNullElse(login.url(), "");
        try {
            for (DriverPropertyInfo property : DriverManager.getDriver(url).getPropertyInfo(url, new Properties())) {
                put(environment, VARIABLES.get(property.name), property.value);
            }
        } catch (SQLException e) {
            throw ConnectionException.of(url, null, e);
        }
        put(environment, "PGUSER", Objects.requireNonNullElseGet(login.user(), () -> System.getProperty("user.name")));
        put(environment, "PGPASSWORD", login.password());
        return environment;
    }

    private static void put(Map<String, String> environment, @Nullable String variable, @Nullable String value) {
        if (variable != null && value != null && !value.isEmpty()) {
            environment.put(variable, value);
        }
    }
}
