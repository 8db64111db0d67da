package dev.autogen.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * A PostgreSQL server that lives in a folder.
 *
 * <p>It outlives the process that started it, so that the next command finds it running, and stops by itself when nobody
 * was connected for a while. Any number of processes may start and stop it at once. It listens on 127.0.0.1 only, and
 * only for those who can read the password in the folder.
 */
public final class EmbeddedServer {

    /** How long a server that recovers from a crash, or is about to stop, may keep us waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ServerFolder folder;
    private final EmbeddedOptions options;

    private EmbeddedServer(ServerFolder folder, EmbeddedOptions options) {
        this.folder = folder;
        this.options = requireNonNull(options, "options");
    }

    /** The server of this folder, whether or not either exists yet. */
    public static EmbeddedServer at(Path folder) {
        return at(folder, EmbeddedOptions.defaults());
    }

    public static EmbeddedServer at(Path folder, EmbeddedOptions options) {
        return new EmbeddedServer(new ServerFolder(folder), options);
    }

    /**
     * Finds the server running or starts it; the first start of all makes it.
     *
     * @throws EmbeddedServerException when it cannot run here, with the reason and PostgreSQL's own words
     */
    public ServerAddress start() {
        folder.create();
        return locked(this::findOrStart);
    }

    /** Stops the server if it runs; its data stay. */
    public void stop() {
        if (Files.isDirectory(folder.root())) {
            locked(this::stopIfRunning);
        }
    }

    /** Whether the server runs at this moment. */
    public boolean isRunning() {
        try {
            return new PostmasterFile(folder.data()).server().isPresent();
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    private ServerAddress findOrStart() throws IOException {
        for (var end = Instant.now().plus(PATIENCE); ; ) {
            try {
                var credentials = credentials();
                if (!isRunning()) {
                    credentials = startStopped(credentials);
                }
                new IdleWatch(credentials.address(), options.idleStop()).arm();
                return credentials.address();
            } catch (SQLException e) {
                // It recovers, or it stops for want of use just when it was found.
                if (!Retry.mayHelp(e) || Instant.now().isAfter(end)) {
                    throw silent(e);
                }
                if (Retry.isShuttingDown(e)) {
                    // Asked to stop, it waits for its sessions, such as the one that stops it when idle.
                    stopIfRunning();
                }
                Retry.pause();
            }
        }
    }

    private Credentials startStopped(Credentials credentials) throws IOException, SQLException {
        var cluster = new Cluster(folder, Binaries.unpacked(Platform.current(), folder.root(), options.progress()));
        var started = options.durable() ? startKept(cluster, credentials) : startThrowaway(cluster, credentials);
        started.write(folder.credentials());
        if (!options.durable()) {
            Throwaways.dropLeftOver(started.address());
        }
        return started;
    }

    private Credentials startKept(Cluster cluster, Credentials credentials) throws IOException {
        if (!cluster.exists()) {
            options.progress().accept("Making a PostgreSQL server of its own in " + folder.root() + ".");
            cluster.initialize(credentials);
        }
        return new Postmaster(cluster).start(credentials, options);
    }

    private Credentials startThrowaway(Cluster cluster, Credentials credentials) throws IOException {
        boolean made = !cluster.exists();
        try {
            MemoryTablespace.restoreFolders(folder.data());
            return startKept(cluster, credentials);
        } catch (EmbeddedServerException e) {
            if (made) {
                throw e;
            }
        }
        // Another version made it, or it did not survive a crash: nobody misses what it holds.
        cluster.delete();
        return startKept(cluster, credentials);
    }

    private boolean stopIfRunning() throws IOException {
        if (!isRunning()) {
            return false;
        }
        var binaries = Binaries.unpacked(Platform.current(), folder.root(), options.progress());
        new Postmaster(new Cluster(folder, binaries)).stop();
        return true;
    }

    private Credentials credentials() throws IOException {
        var kept = Credentials.read(folder.credentials());
        if (kept.isPresent()) {
            return kept.get();
        }
        var invented = Credentials.invent();
        invented.write(folder.credentials());
        return invented;
    }

    private <T> T locked(FolderLock.Work<T> work) {
        try {
            return new FolderLock(folder.lock()).holding(work);
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    private EmbeddedServerException silent(SQLException e) {
        return new EmbeddedServerException(
                "embedded-silent",
                "The embedded server in " + folder.root() + " runs, but cannot be used: " + e.getMessage(),
                "Look into " + folder.log() + "; delete the folder to start afresh.",
                e);
    }
}
