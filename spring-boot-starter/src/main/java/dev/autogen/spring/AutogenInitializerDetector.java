package dev.autogen.spring;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/** Has everything that Spring Boot knows to need a schema wait for {@link AutogenInitializer}. */
final class AutogenInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(AutogenInitializer.class);
    }

    /** Before JPA, which initialises the database itself where {@code spring.jpa.defer-datasource-initialization} says so. */
    @Override
    public int getOrder() {
        return -1;
    }
}
