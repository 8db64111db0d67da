package dev.autogen.cli;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.autogen.AutogenException;
import java.util.concurrent.CountDownLatch;

/**
 * What happens at Ctrl-C, and when the process is asked to end: the statement under way is cancelled, so that the server does not go on
 * alone, and the run has a moment to say where the database stands. The exit code is then the system's, 130 at Ctrl-C.
 */
final class Interruption {

    /** Longer than a cancelled statement needs; whoever asked the process to end must not wait for much more. */
    private static final int SECONDS_TO_END = 8;

    private final CountDownLatch ended = new CountDownLatch(1);

    /** @param main whose run is interrupted; called once for a process */
    static Interruption install(Main main) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.end(main), "autogen-interruption"));
        return interruption;
    }

    /** The run is over: from now on there is nothing to interrupt. */
    void ended() {
        ended.countDown();
    }

    private void end(Main main) {
        try {
            if (ended.getCount() > 0 && main.cancel()) {
                ended.await(SECONDS_TO_END, SECONDS);
            }
        } catch (AutogenException e) {
            main.surroundings().err().println("Cannot cancel: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
