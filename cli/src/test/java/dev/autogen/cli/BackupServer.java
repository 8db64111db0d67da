package dev.autogen.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server of the version that this machine's {@code pg_dump} is of, since it reads none that are newer. */
final class BackupServer implements AutoCloseable {

    static final String USER = "keeper";

    static final String PASSWORD = "secret of the keeper";

    private final Path programs;

    private final Path folder;

    private final int port;

    private BackupServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Where {@code pg_dump} and the server of its version are; empty where they are not installed. */
    static Optional<Path> programs() throws IOException, InterruptedException {
        for (String path : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(path, "pg_config")) && Files.isExecutable(Path.of(path, "pg_dump"))) {
                Path found = Path.of(run(Path.of(""), Map.of(), List.of("pg_config", "--bindir"))
                        .strip());
                return Files.isExecutable(found.resolve("initdb")) ? Optional.of(found) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    static BackupServer start(Path programs, Path folder) throws IOException, InterruptedException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        BackupServer server = new BackupServer(programs, folder, freePort());
        server.serverProgram(
                "initdb",
                "--pgdata=" + server.data(),
                "--username=" + USER,
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--no-sync");
        server.serverProgram(
                "pg_ctl",
                "--pgdata=" + server.data(),
                "--wait",
                "--log=" + folder.resolve("log"),
                "--options=-p " + server.port + " -h localhost -k '' -F",
                "start");
        return server;
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** What tells PostgreSQL's own programs this server. */
    Map<String, String> environment() {
        return Map.of("PGHOST", "localhost", "PGPORT", String.valueOf(port), "PGUSER", USER, "PGPASSWORD", PASSWORD);
    }

    /** Runs a line of a shell in a folder, which must succeed, and gives what it printed. */
    String shell(Path folder, String line) throws IOException, InterruptedException {
        return run(folder, environment(), List.of("sh", "-ec", line));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** A server does not run as root; where the tests do, it is nobody in a name space of its own. */
    private void serverProgram(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(folder, Map.of(), command);
    }

    private static String run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path printed = Files.createTempFile("printed", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        String text = Files.readString(printed, StandardCharsets.UTF_8);
        Files.delete(printed);
        if (exitCode != 0) {
            throw new AssertionError(command + " ended with " + exitCode + ":\n" + text);
        }
        return text;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            serverProgram("pg_ctl", "--pgdata=" + data(), "--mode=immediate", "--wait", "stop");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
