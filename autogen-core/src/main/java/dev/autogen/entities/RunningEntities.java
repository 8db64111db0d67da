package dev.autogen.entities;

import java.lang.reflect.InvocationTargetException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The entities of the application that Autogen is a part of, as its own Hibernate has read them when it started. */
public interface RunningEntities {

    /** The setting of Hibernate that {@link #provider} is given as. */
    String SETTING = "hibernate.integrator_provider";

    /**
     * What the entities ask for.
     *
     * @throws EntityException when it cannot be told, such as with a version of Hibernate that is not supported
     */
    EntityModel read(TargetServer server);

    /**
     * The value of {@link #SETTING} with which Hibernate tells of its entities once it has started. What is thrown then keeps it from
     * starting.
     *
     * @param others what the application itself gives the setting, which stays in force, or null
     */
    static Object provider(@Nullable Object others, Consumer<RunningEntities> started) {
        // By name: whatever calls Hibernate is only loaded where there is one.
        String name = "dev.autogen.entities.hibernate.RunningHibernate";
        try {
            return Class.forName(name, true, RunningEntities.class.getClassLoader())
                    .getConstructor(Object.class, Consumer.class)
                    .newInstance(others, started);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("cannot start " + name, e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new EntityException(
                    "hibernate-unsupported",
                    "The entities cannot be read from the Hibernate of this application: " + e + ".",
                    "Hold entities and migrations against each other in CI with `autogen check`, and start the application"
                            + " without comparing.",
                    null,
                    e);
        }
    }
}
