package dev.autogen.entities.hibernate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls methods that one version of Hibernate has and another has not. */
final class NamedMethods {

    private static final Map<String, Optional<Method>> METHODS = new ConcurrentHashMap<>();

    private NamedMethods() {}

    /** An object of an interface. */
    static Object implementing(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(NamedMethods.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    /** The public methods of a name. */
    static Stream<Method> all(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                // The class that has it need not be public.
                .peek(method -> method.setAccessible(true));
    }

    /** The result of a public method, empty where the version at hand has none, or its result is null. */
    static Optional<Object> call(Object target, String name, Object... arguments) {
        String key = target.getClass().getName() + "#" + name;
        return METHODS.computeIfAbsent(
                        key,
                        any -> all(target.getClass(), name)
                                .filter(method -> method.getParameterCount() == arguments.length)
                                .findFirst())
                .map(method -> invoke(method, target, arguments));
    }

    /** The result of a public method that every version has. */
    static Object required(Object target, String name, Object... arguments) {
        return call(target, name, arguments).orElseThrow(() -> changed(target.getClass(), name, null));
    }

    static @Nullable Object invoke(Method method, Object target, @Nullable Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getTargetException() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException(method + " failed", e.getTargetException());
        } catch (IllegalAccessException e) {
            throw changed(method.getDeclaringClass(), method.getName(), e);
        }
    }

    static IllegalStateException changed(Class<?> type, String method, @Nullable Exception cause) {
        return new IllegalStateException("Hibernate's " + type.getName() + "." + method + " has changed", cause);
    }
}
