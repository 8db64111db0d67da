package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedWorkTest {

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 128, 1000, 10_000})
    void doesEachOnceAndKeepsTheOrder(int count) {
        AtomicIntegerArray done = new AtomicIntegerArray(count);
        List<String> results = SharedWork.map(numbers(count), i -> {
            done.incrementAndGet(i);
            return "r" + i;
        });
        assertThat(results).isEqualTo(numbers(count).stream().map(i -> "r" + i).toList());
        assertThat(numbers(count)).allMatch(i -> done.get(i) == 1);
    }

    @Test
    void endsWithTheFirstErrorOfTheListThoughAnotherCameBefore() {
        CountDownLatch laterFailed = new CountDownLatch(1);
        assertThatThrownBy(() -> SharedWork.map(numbers(1000), i -> {
                    if (i == 900) {
                        laterFailed.countDown();
                        throw new IllegalStateException("the later");
                    }
                    if (i == 70) {
                        // With a single processor there is no other thread that could come before.
                        await(laterFailed);
                        throw new IllegalArgumentException("the first");
                    }
                    return i;
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the first");
    }

    @Test
    void passesOnWhatIsNoException() {
        assertThatThrownBy(() -> SharedWork.map(numbers(500), i -> {
                    if (i == 400) {
                        throw new StackOverflowError("deep");
                    }
                    return i;
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void fewItemsNeedNoOtherThread() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        SharedWork.map(numbers(64), i -> threads.add(Thread.currentThread()));
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void anInterruptionWaitsAndIsPassedOn() {
        Thread.currentThread().interrupt();
        assertThat(SharedWork.map(numbers(1000), i -> i)).hasSize(1000);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
