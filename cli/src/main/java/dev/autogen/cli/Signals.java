package dev.autogen.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.IntConsumer;

/** The signals by which a process is asked to end. */
final class Signals {

    private static final List<String> NAMES = List.of("INT", "TERM");

    private Signals() {}

    /**
     * Does something at the next of them, in place of what the runtime does. Java has no interface of its own for that, and compilers
     * warn of the one that all of its makers offer; where it is missing, nothing happens.
     *
     * @param action is given the number of the signal
     */
    static void onNext(IntConsumer action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object handling = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            action.accept((int) signal.getMethod("getNumber").invoke(arguments[0]));
                        }
                        return null;
                    });
            Constructor<?> named = signal.getConstructor(String.class);
            for (String name : NAMES) {
                signal.getMethod("handle", signal, handler).invoke(null, named.newInstance(name), handling);
            }
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // A runtime without it goes on as it would have.
            return;
        }
    }
}
