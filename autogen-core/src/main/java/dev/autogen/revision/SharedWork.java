package dev.autogen.revision;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does the same to every item of a list, by a few threads where there are many; the calling thread is one of them. The results, and
 * which error it ends with, are those of a loop.
 */
final class SharedWork<T, R> {

    private static final int MOST_THREADS = 4;

    /** How many a thread takes at once; fewer are not worth a thread of their own. */
    private static final int PORTION = 64;

    private final List<T> items;

    private final Function<T, R> work;

    private final AtomicInteger taken = new AtomicInteger();

    /** For each item what returns the result, or throws what the work threw. */
    private final AtomicReferenceArray<@Nullable Supplier<R>> results;

    private SharedWork(List<T> items, Function<T, R> work) {
        this.items = items;
        this.work = work;
        this.results = new AtomicReferenceArray<>(items.size());
    }

    /** @param work may be called by several threads at once */
    static <T, R> List<R> map(List<T> items, Function<T, R> work) {
        return new SharedWork<>(items, work).run();
    }

    private List<R> run() {
        int portions = (items.size() + PORTION - 1) / PORTION;
        int threads = Math.min(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()), portions);
        Thread[] helpers = new Thread[Math.max(0, threads - 1)];
        Arrays.setAll(helpers, i -> helper(i + 1));
        work();
        await(helpers);
        List<R> all = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            all.add(requireNonNull(results.get(i)).get());
        }
        return all;
    }

    private Thread helper(int number) {
        Thread thread = new Thread(this::work, "autogen files " + number);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void work() {
        int from = taken.getAndAdd(PORTION);
        while (from < items.size()) {
            int end = Math.min(from + PORTION, items.size());
            for (int i = from; i < end; i++) {
                results.set(i, outcome(items.get(i)));
            }
            from = taken.getAndAdd(PORTION);
        }
    }

    private Supplier<R> outcome(T item) {
        try {
            R result = work.apply(item);
            return () -> result;
        } catch (RuntimeException | Error e) {
            return () -> {
                throw e;
            };
        }
    }

    /** An interruption has to wait, and is passed on: the helpers end soon, and nobody else would see their errors. */
    private static void await(Thread[] helpers) {
        boolean interrupted = false;
        for (Thread helper : helpers) {
            while (helper.isAlive()) {
                try {
                    helper.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
