package dev.autogen.migrate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * Stands between one run and the server, counts what the run sends, and lets something happen at one of these messages: before it
 * reaches the server, while the server is at work on it, or when the answer is under way, which then nobody sees.
 */
final class ChaosRelay implements AutoCloseable {

    enum Moment {
        BEFORE,
        DURING,
        AFTER
    }

    /** What happens. */
    interface Disaster {
        void happen() throws Exception;
    }

    /**
     * When it happens.
     *
     * @param message from 1; 0 for never
     * @param delayMillis how long the server has been at work, for {@link Moment#DURING}
     * @param lingerMillis how long the server goes on without noticing that nobody listens any more
     */
    record Cut(int message, Moment moment, int delayMillis, int lingerMillis, Disaster disaster) {}

    private static final String REQUESTS = "PBQEDCSFH";

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final IntSupplier serverPort;
    private final Cut cut;
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicBoolean happened = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean withheld;
    private volatile String problem = "";

    ChaosRelay(IntSupplier serverPort, Cut cut) throws IOException {
        this.serverPort = serverPort;
        this.cut = cut;
        start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    int messages() {
        return messages.get();
    }

    /** Whether it came to the message; waits for the end of what happens there. */
    boolean happened() throws InterruptedException {
        if (happened.get()) {
            over.await();
        }
        if (!problem.isEmpty()) {
            throw new AssertionError(problem);
        }
        return happened.get();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket run = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort.getAsInt());
                run.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                start(() -> toServer(run, server));
                start(() -> toRun(run, server));
            }
        } catch (IOException e) {
            // Closed, at the end of the test or for a connection that the server refuses.
            close();
        }
    }

    private void toServer(Socket run, Socket server) {
        byte[] bytes = new byte[1 << 16];
        try (run;
                server) {
            InputStream in = run.getInputStream();
            OutputStream out = server.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                boolean here = REQUESTS.indexOf(bytes[0]) >= 0 && messages.incrementAndGet() == cut.message();
                if (here && cut.moment() == Moment.BEFORE) {
                    happen(run);
                    return;
                }
                withheld |= here && cut.moment() == Moment.AFTER;
                out.write(bytes, 0, length);
                if (here && cut.moment() == Moment.DURING) {
                    Thread.sleep(cut.delayMillis());
                    happen(run);
                    return;
                }
            }
        } catch (IOException | InterruptedException e) {
            // One of the two is gone; both are closed.
            return;
        }
    }

    private void toRun(Socket run, Socket server) {
        byte[] bytes = new byte[1 << 16];
        try (run;
                server) {
            InputStream in = server.getInputStream();
            OutputStream out = run.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                if (!withheld) {
                    out.write(bytes, 0, length);
                } else if (isReady(bytes, length)) {
                    happen(run);
                    return;
                }
            }
        } catch (IOException | InterruptedException e) {
            // One of the two is gone; both are closed.
            return;
        }
    }

    /** Whether the answer ends with ReadyForQuery: the server is done with the message. */
    private static boolean isReady(byte[] bytes, int length) {
        return length >= 6 && bytes[length - 6] == 'Z' && bytes[length - 2] == 5;
    }

    private void happen(Socket run) throws IOException, InterruptedException {
        if (happened.compareAndSet(false, true)) {
            try {
                cut.disaster().happen();
            } catch (Exception e) {
                problem = "what was to happen failed: " + e;
            } finally {
                run.close();
                over.countDown();
            }
            Thread.sleep(cut.lingerMillis());
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
