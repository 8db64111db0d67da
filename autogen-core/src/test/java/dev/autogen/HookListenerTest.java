package dev.autogen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.migrate.RunListener;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HookListenerTest {

    @Test
    void everythingIsHandedOn() {
        assertThat(Arrays.stream(HookListener.class.getDeclaredMethods()).map(Method::getName))
                .containsAll(Arrays.stream(RunListener.class.getDeclaredMethods())
                        .filter(Method::isDefault)
                        .map(Method::getName)
                        .toList());
    }
}
