package dev.autogen.migrate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Lets threads tell a listener one after the other. */
final class SerialListener {

    private final RunListener listener;

    private SerialListener(RunListener listener) {
        this.listener = listener;
    }

    static RunListener of(RunListener listener) {
        SerialListener serial = new SerialListener(listener);
        return (RunListener) Proxy.newProxyInstance(
                RunListener.class.getClassLoader(),
                new Class<?>[] {RunListener.class},
                (proxy, method, arguments) -> serial.tell(method, arguments));
    }

    private synchronized @Nullable Object tell(Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(listener, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
