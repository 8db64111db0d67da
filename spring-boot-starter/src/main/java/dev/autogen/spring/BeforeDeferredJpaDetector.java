package dev.autogen.spring;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;
import org.springframework.core.Ordered;

/**
 * Where {@code spring.jpa.defer-datasource-initialization} has JPA initialise the database, Spring Boot lets everything that does so, too,
 * wait for JPA. Migrations do not: JPA waits for them.
 */
final class BeforeDeferredJpaDetector implements DatabaseInitializerDetector {

    private static final String JPA = "JpaDatabaseInitializerDetector";

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beans) {
        return Set.of();
    }

    @Override
    public void detectionComplete(ConfigurableListableBeanFactory beans, Set<String> initializers) {
        for (String name : initializers) {
            BeanDefinition definition = beans.getBeanDefinition(name);
            String[] awaited = definition.getDependsOn();
            if (awaited != null && detector(definition).equals(AutogenInitializerDetector.class.getName())) {
                definition.setDependsOn(Stream.of(awaited)
                        .filter(other -> !initializers.contains(other)
                                || !detector(beans.getBeanDefinition(other)).endsWith(JPA))
                        .toArray(String[]::new));
            }
        }
    }

    /** Spring Boot notes there who found an initializer. */
    private static String detector(BeanDefinition definition) {
        return String.valueOf(definition.getAttribute(DatabaseInitializerDetector.class.getName()));
    }

    /** Behind that of JPA. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
