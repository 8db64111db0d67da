package dev.autogen.cli;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.autogen.AutogenException;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;

/**
 * What happens at Ctrl-C, and when the process is asked to end: the statement under way is cancelled, so that the server does not go on
 * alone, and the run has a moment to say where the database stands. The exit code is then the system's: 130 at Ctrl-C, 143 at TERM.
 * Who does not want to wait that moment presses Ctrl-C again.
 */
final class Interruption {

    /** Longer than a cancelled statement needs; whoever asked the process to end must not wait for much more. */
    private static final int SECONDS_TO_END = 8;

    private final CountDownLatch ended = new CountDownLatch(1);

    private final Thread hook;

    private Interruption(Main main) {
        this.hook = new Thread(() -> end(main), "autogen-interruption");
    }

    /** @param main whose run is interrupted; called once for a process */
    static Interruption install(Main main) {
        Interruption interruption = new Interruption(main);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** The run is over, and the process goes on without it. */
    void remove() {
        ended();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and waits for the hook, which has nothing to do any more.
            return;
        }
    }

    /** The run is over: from now on there is nothing to interrupt. */
    void ended() {
        ended.countDown();
    }

    private void end(Main main) {
        PrintWriter err = main.surroundings().err();
        try {
            if (ended.getCount() > 0 && main.cancel()) {
                Signals.onNext(number -> {
                    say(err, "Ended at once.");
                    // Hooks of the runtime are at work already; this is one of them.
                    Runtime.getRuntime().halt(128 + number);
                });
                if (main.surroundings().terminals().err()) {
                    err.println("Cancelling the statement under way. Ctrl-C ends at once.");
                }
                if (!ended.await(SECONDS_TO_END, SECONDS)) {
                    say(err, "The run has not ended within " + SECONDS_TO_END + " s; the process ends without it.");
                }
            }
        } catch (AutogenException e) {
            err.println("Cannot cancel: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(PrintWriter err, String what) {
        err.println(what + " PostgreSQL rolls back what is not committed.");
        err.println(
                "→ See where the database stands with `autogen current`, then run the command again: it goes on from"
                        + " there.");
        err.flush();
    }
}
