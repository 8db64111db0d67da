package dev.autogen.migrate;

import dev.autogen.revision.MigrationDirectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;

/** A run in a process of its own, which is started beforehand and waits to be told what to run: most of its time is Java's. */
final class ChaosProcess {

    private final Process process;

    ChaosProcess() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChaosProcess.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    void go(String url, String user, String password, Path folder, String direction) {
        PrintWriter told = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        told.println(String.join("\t", url, user, password, folder.toString(), direction));
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            throw new AssertionError("the process does not end");
        }
    }

    public static void main(String[] none) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        if (line != null) {
            String[] told = line.split("\t");
            Migrator migrator = new Migrator(
                    () -> DriverManager.getConnection(told[0], told[1], told[2]),
                    MigrationDirectory.read(Path.of(told[3])),
                    Migrations.SETTINGS,
                    RunListener.SILENT);
            run(migrator, told[4]);
        }
    }

    static RunResult run(Migrator migrator, String direction) {
        return direction.equals("up") ? migrator.upgrade("head") : migrator.downgrade("base");
    }
}
