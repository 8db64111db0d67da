package dev.autogen.cli;

import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project, a database where one is wanted, and what else is around when something goes wrong. */
final class Scene implements AutoCloseable {

    /** Undoes something at the end. */
    interface Closing {
        void close() throws IOException, SQLException;
    }

    private final Project project;

    private final Map<String, String> environment = new LinkedHashMap<>();

    private final Map<String, String> connection = new LinkedHashMap<>();

    private final Deque<Closing> opened = new ArrayDeque<>();

    private @Nullable TestDatabase database;

    private int written;

    Scene(Path folder) {
        this.project = new Project(folder);
    }

    Project project() {
        return project;
    }

    /** The database, to which all commands from now on connect. */
    TestDatabase database() {
        if (database == null) {
            database = TestPostgres.createDatabase();
            opened.push(database::close);
            connectTo(database.url(), database.user(), database.password());
        }
        return database;
    }

    /** A database to which commands do not connect, on whose server things can be tried. */
    TestDatabase shadow() {
        TestDatabase shadow = TestPostgres.createDatabase();
        opened.push(shadow::close);
        return shadow;
    }

    Scene connectTo(String url, String user, String password) {
        connection.put("--url", url);
        connection.put("--user", user);
        connection.put("--password", password);
        return this;
    }

    /** Commands connect as a new role that may log in, and what else is granted to it. */
    Scene connectAsRole(String... grants) {
        String role = "role_" + database().name();
        database().execute("CREATE ROLE " + role + " LOGIN PASSWORD 'secret'");
        // Closed before the database, which is then the role's no more.
        opened.push(() -> database().execute("DROP OWNED BY " + role + "; DROP ROLE " + role));
        for (String grant : grants) {
            database().execute(grant + " TO " + role);
        }
        return connectTo(database().url(), role, "secret");
    }

    Scene model(EntityModelSource source) {
        project.model(source);
        return this;
    }

    /** One entity {@code app.Customer} with the given members. */
    Scene customer(String members) {
        return model(Customers.with(members));
    }

    Scene file(String name, String text) {
        project.write(name, text);
        return this;
    }

    Scene variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** A revision that makes a table of its own. */
    Scene revision(String id, String parents) {
        return revision(id, parents, "CREATE TABLE t" + id + " (id int PRIMARY KEY);", "DROP TABLE t" + id + ";");
    }

    /** @param hazards lines of the list of hazards */
    Scene revision(String id, String parents, String upgrade, String downgrade, String... hazards) {
        StringBuilder text = new StringBuilder("-- autogen revision " + id + "\n-- parents: " + parents + "\n");
        text.append("-- created: 2026-01-01T00:00:0").append(written++).append("Z\n");
        text.append("-- message: makes ").append(id).append('\n');
        if (hazards.length > 0) {
            text.append("--\n-- Hazards\n");
            List.of(hazards)
                    .forEach(hazard -> text.append("--   ").append(hazard).append('\n'));
        }
        text.append("\n-- autogen upgrade\n\n").append(upgrade).append("\n\n-- autogen downgrade\n\n");
        return file(
                "migrations/" + id + ".sql", text.append(downgrade).append('\n').toString());
    }

    /** A revision that stands for others, which it does not look like. */
    Scene squash(String id, String parents, String replaces) {
        return file(
                "migrations/" + id + ".sql",
                "-- autogen revision " + id + "\n-- parents: " + parents + "\n-- replaces: " + replaces
                        + "\n-- created: 2026-01-02T00:00:00Z\n-- message: the first year\n\n"
                        + "-- autogen upgrade\n\nSELECT 1;\n\n-- autogen downgrade\n\nSELECT 1;\n");
    }

    /** Runs a command that must succeed. */
    Scene succeeds(String... arguments) {
        Project.Result result = run(List.of(arguments));
        if (result.exitCode() != ExitCode.DONE) {
            throw new AssertionError("autogen " + String.join(" ", arguments) + " failed: " + result);
        }
        return this;
    }

    Project.Result run(List<String> arguments) {
        return project.run(environment, "", all(arguments).toArray(String[]::new));
    }

    Project.Result runInAProcess(List<String> arguments) {
        return RealProcess.run(project.folder(), environment, all(arguments));
    }

    RealProcess startInAProcess(String... arguments) {
        return RealProcess.start(project.folder(), environment, all(List.of(arguments)));
    }

    /** The same, in a Java with less memory than it would take. */
    RealProcess startInAProcess(List<String> javaOptions, String... arguments) {
        return RealProcess.start(project.folder(), environment, javaOptions, all(List.of(arguments)));
    }

    private List<String> all(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        connection.forEach((option, value) -> all.addAll(List.of(option, value)));
        return all;
    }

    /** A session that somebody else has open, and what it did there, while commands run. */
    Scene somebodyElse(String... statements) throws SQLException {
        TestDatabase own = database();
        Connection other = DriverManager.getConnection(own.url(), own.user(), own.password());
        opened.push(other::close);
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return this;
    }

    Scene closesLater(Closing resource) {
        opened.push(resource);
        return this;
    }

    /** Text without what is different in every run. */
    String normalised(String text) {
        String same = text.replace(project.folder().toString(), "PROJECT");
        if (database != null) {
            same = same.replace(database.name(), "DATABASE");
        }
        return Volatile.normalised(same);
    }

    @Override
    public void close() throws IOException, SQLException {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
