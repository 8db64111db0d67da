package dev.autogen.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Starts and stops the server of a cluster. */
record Postmaster(Cluster cluster) {

    private static final String SECONDS_TO_START = "120";
    private static final String SECONDS_TO_STOP = "60";
    private static final String SECONDS_TO_CRASH = "30";
    private static final int ATTEMPTS = 100;

    Postmaster {
        requireNonNull(cluster, "cluster");
    }

    /** Starts the server, which then listens; gives the credentials it took, with another port where theirs is taken. */
    Credentials start(Credentials wanted, EmbeddedOptions options) throws IOException {
        for (int attempt = 1; ; attempt++) {
            var credentials = wanted.withFreePort();
            var result = tryStart(credentials, options);
            if (result.exitCode() == 0) {
                return credentials;
            }
            var log = folder().logTail();
            if (attempt == ATTEMPTS || !mayPass(log)) {
                throw failed(log.isEmpty() ? result.output() : log);
            }
            Retry.pause();
        }
    }

    /**
     * Ends the server at once but orderly: sessions are cut, data are written. One that does not come to its end that way, as may
     * happen while it recovers from a crash, is ended as by a crash; the next start then replays what was committed.
     */
    void stop() throws IOException {
        stop(SECONDS_TO_STOP);
    }

    /** @param seconds after which it is ended as by a crash */
    void stop(String seconds) throws IOException {
        if (!isStopped("fast", seconds)) {
            var result = stop("immediate", SECONDS_TO_CRASH);
            if (result.exitCode() != 0 && runs()) {
                throw new EmbeddedServerException(
                        "embedded-stop",
                        "The embedded server in " + folder().root() + " does not stop:\n" + result.output(),
                        "Look into " + folder().log() + ".");
            }
        }
    }

    private boolean isStopped(String mode, String seconds) throws IOException {
        return stop(mode, seconds).exitCode() == 0 || !runs();
    }

    private Program.Result stop(String mode, String seconds) throws IOException {
        return run(List.of("stop", "--mode=" + mode, "--wait", "--timeout=" + seconds));
    }

    private boolean runs() throws IOException {
        return new PostmasterFile(folder().data()).server().isPresent();
    }

    private Program.Result tryStart(Credentials credentials, EmbeddedOptions options) throws IOException {
        new PostmasterFile(folder().data()).forgetDeadServer();
        cluster.configure(credentials, options);
        folder().turnLog();
        return run(List.of("start", "--silent", "--wait", "--timeout=" + SECONDS_TO_START, "--log=" + folder().log()));
    }

    private Program.Result run(List<String> arguments) throws IOException {
        var all = new ArrayList<>(arguments);
        all.add("--pgdata=" + folder().data());
        var command = Unprivileged.command(folder(), cluster.binaries().program("pg_ctl"), all);
        return Program.run(command, folder().root(), folder().output());
    }

    /** Sessions of a server that was killed need a moment to notice; a port can be taken between look and use. */
    private static boolean mayPass(String log) {
        return log.contains("pre-existing shared memory block") || log.contains("could not bind");
    }

    private EmbeddedServerException failed(String log) {
        var otherVersion = log.contains("database files are incompatible with server");
        return new EmbeddedServerException(
                "embedded-start",
                "The embedded server in " + folder().root() + " did not start:\n" + log,
                otherVersion
                        ? "Another version of PostgreSQL made these data: delete the folder to start afresh."
                        : "Mend what PostgreSQL reports, or give --url of a server.");
    }

    private ServerFolder folder() {
        return cluster.folder();
    }
}
