package dev.autogen.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The data folder: made once with {@code initdb}, its settings written anew at every start. */
record Cluster(ServerFolder folder, Binaries binaries) {

    private static final String SETTINGS = "autogen.conf";

    Cluster {
        requireNonNull(folder, "folder");
        requireNonNull(binaries, "binaries");
    }

    boolean exists() {
        return Files.exists(folder.data().resolve("PG_VERSION"));
    }

    void initialize(Credentials credentials) throws IOException {
        Folders.delete(folder.unfinishedData());
        Files.deleteIfExists(folder.passwordFile());
        Folders.write(folder.passwordFile(), ScramVerifier.of(credentials.password()) + "\n");
        try {
            runInitdb();
        } finally {
            Files.delete(folder.passwordFile());
        }
        var settings = folder.unfinishedData().resolve("postgresql.conf");
        Files.writeString(settings, "\ninclude_if_exists '" + SETTINGS + "'\n", StandardOpenOption.APPEND);
        Files.move(folder.unfinishedData(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes it with all it holds. */
    void delete() throws IOException {
        MemoryTablespace.delete(folder.data());
        Folders.delete(folder.data());
    }

    void configure(Credentials credentials, EmbeddedOptions options) throws IOException {
        var safe = options.durable() ? "on" : "off";
        Files.writeString(folder.data().resolve(SETTINGS), """
                # Written by Autogen at every start; settings of your own go into postgresql.auto.conf, with ALTER SYSTEM.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                timezone = 'UTC'
                log_timezone = 'UTC'
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                # A crash would leave the server without the session that stops it when idle.
                restart_after_crash = off
                """.formatted(credentials.port(), safe, safe, safe));
    }

    private void runInitdb() throws IOException {
        var arguments = List.of(
                "--pgdata=" + folder.unfinishedData(),
                "--username=" + Credentials.USER,
                "--pwfile=" + folder.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-sync",
                "--no-instructions");
        var command = Unprivileged.command(folder, binaries.program("initdb"), arguments);
        var result = Program.run(command, folder.root(), folder.output());
        if (result.exitCode() != 0) {
            throw new EmbeddedServerException(
                    "embedded-initialize",
                    "initdb could not make a database cluster in " + folder.root() + ":\n" + result.output(),
                    "Mend what PostgreSQL reports, or give --url of a server.");
        }
    }
}
