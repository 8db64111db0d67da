package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** A class of the application that a migration calls, found and looked at; no object of it is made yet. */
final class JavaStepClass {

    private static final String SHAPE =
            "It must be a public class with a public constructor without parameters and a method"
                    + " public void run(java.sql.Connection).";

    private final Constructor<?> constructor;
    private final Method method;

    private JavaStepClass(Constructor<?> constructor, Method method) {
        this.constructor = constructor;
        this.method = method;
    }

    /** Fails when a class that the step calls is not there, or none that can be called. */
    static void checkAll(PreparedStep prepared, JavaClasses classes) {
        prepared.script().statements().stream()
                .filter(ScriptStatement::isJava)
                .forEach(statement -> find(prepared, statement, classes));
    }

    /**
     * Finds the class of a statement.
     *
     * @throws JavaStepException when the class is not there, or none that can be called
     */
    static JavaStepClass find(PreparedStep prepared, ScriptStatement statement, JavaClasses classes) {
        Class<?> type;
        try {
            type = classes.find(requireNonNull(statement.javaClass(), "javaClass"));
        } catch (ClassNotFoundException | LinkageError e) {
            throw new JavaStepException(
                    "java-class-missing",
                    prepared,
                    statement,
                    e instanceof ClassNotFoundException
                            ? "which is not on the class path"
                            : "which cannot be loaded: " + e,
                    "Name the application's classes and libraries with --classpath, compiled; a nested class is written"
                            + " Outer$Nested.",
                    e);
        }
        try {
            Method method = method(type);
            Constructor<?> constructor = constructor(type);
            String problem = problem(type, method, constructor);
            if (method != null && constructor != null && problem == null) {
                return new JavaStepClass(constructor, method);
            }
            throw misshapen(prepared, statement, String.valueOf(problem), null);
        } catch (LinkageError e) {
            throw misshapen(prepared, statement, "which cannot be loaded: " + e, e);
        }
    }

    private static @Nullable Method method(Class<?> type) {
        try {
            return type.getMethod("run", Connection.class);
        } catch (NoSuchMethodException none) {
            return null;
        }
    }

    private static @Nullable Constructor<?> constructor(Class<?> type) {
        try {
            return type.getConstructor();
        } catch (NoSuchMethodException none) {
            return null;
        }
    }

    private static @Nullable String problem(
            Class<?> type, @Nullable Method method, @Nullable Constructor<?> constructor) {
        if (!Modifier.isPublic(type.getModifiers())) {
            return "which is not public";
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            return "which is abstract";
        }
        if (method == null) {
            return "which has no public method run(java.sql.Connection)";
        }
        if (method.getReturnType() != void.class) {
            return "whose method run returns something";
        }
        return constructor == null ? "which has no public constructor without parameters" : null;
    }

    private static JavaStepException misshapen(
            PreparedStep prepared, ScriptStatement statement, String problem, @Nullable Throwable cause) {
        return new JavaStepException("java-class-shape", prepared, statement, problem, SHAPE, cause);
    }

    String name() {
        return constructor.getDeclaringClass().getName();
    }

    ClassLoader loader() {
        return method.getDeclaringClass().getClassLoader();
    }

    /** Makes an object and calls it. */
    void run(Connection connection) throws ReflectiveOperationException {
        method.setAccessible(true);
        method.invoke(constructor.newInstance(), connection);
    }
}
