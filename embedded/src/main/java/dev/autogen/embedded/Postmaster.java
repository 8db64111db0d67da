package dev.autogen.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Starts and stops the server of a cluster. */
record Postmaster(Cluster cluster) {

    private static final String SECONDS = "120";
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

    /** Ends the server at once but orderly: sessions are cut, data are written. */
    void stop() throws IOException {
        var result = run(List.of("stop", "--mode=fast", "--wait", "--timeout=" + SECONDS));
        if (result.exitCode() != 0
                && new PostmasterFile(folder().data()).server().isPresent()) {
            throw new EmbeddedServerException(
                    "embedded-stop",
                    "The embedded server in " + folder().root() + " does not stop:\n" + result.output(),
                    "Look into " + folder().log() + ".");
        }
    }

    private Program.Result tryStart(Credentials credentials, EmbeddedOptions options) throws IOException {
        new PostmasterFile(folder().data()).forgetDeadServer();
        cluster.configure(credentials, options);
        folder().turnLog();
        return run(List.of("start", "--silent", "--wait", "--timeout=" + SECONDS, "--log=" + folder().log()));
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
