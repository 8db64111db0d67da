package dev.autogen.cli;

import static java.util.Objects.requireNonNull;

import dev.autogen.fixtures.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The real psql, where there is one. */
record Psql(Path program) {

    Psql {
        requireNonNull(program, "program");
    }

    static Optional<Psql> find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "psql"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Psql::new);
    }

    /** Runs a script in a folder, and gives what psql said; empty when it said nothing. */
    String run(TestDatabase database, Path folder, String script) throws IOException, InterruptedException {
        URI uri = URI.create(database.url().substring("jdbc:".length()));
        Path file = Files.writeString(folder.resolve("script.sql"), script);
        Path output = folder.resolve("psql.out");
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "-X",
                        "-q",
                        "-h",
                        uri.getHost(),
                        "-p",
                        Integer.toString(uri.getPort()),
                        "-U",
                        database.user(),
                        "-d",
                        database.name(),
                        "-o",
                        "/dev/null",
                        "-f",
                        file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("PGPASSWORD", database.password());
        builder.environment().put("PGOPTIONS", "--client-min-messages=warning");
        int exit = builder.start().waitFor();
        String said = Files.readString(output);
        return exit == 0 ? said : "exit code " + exit + "\n" + said;
    }
}
