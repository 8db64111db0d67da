package dev.autogen.spring;

import static java.util.Objects.requireNonNull;

import dev.autogen.RunningApplication;
import dev.autogen.entities.RunningEntities;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * Has Hibernate, when it has started, tell of the entities as it has read them, and keeps the application from starting where the
 * database is not as they want it.
 */
final class EntityComparison implements BeanPostProcessor, ApplicationListener<ContextRefreshedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(EntityComparison.class);

    private static final Class<?> FACTORY = LocalContainerEntityManagerFactoryBean.class;

    private final ListableBeanFactory beans;

    private final ObjectProvider<RunningApplication> application;

    private boolean expected;

    private volatile boolean compared;

    /** @param application is made with the database, long after this */
    EntityComparison(ListableBeanFactory beans, ObjectProvider<RunningApplication> application) {
        this.beans = requireNonNull(beans, "beans");
        this.application = requireNonNull(application, "application");
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof LocalContainerEntityManagerFactoryBean factory) {
            if (beans.getBeanNamesForType(FACTORY, true, false).length > 1) {
                LOG.warn(
                        "The entities of {} are not compared with the database: there are several entity manager factories,"
                                + " whose tables cannot be told apart. `autogen check` compares them",
                        name);
            } else {
                expected = true;
                Map<String, Object> settings = factory.getJpaPropertyMap();
                settings.put(
                        RunningEntities.SETTING,
                        RunningEntities.provider(settings.get(RunningEntities.SETTING), this::compare));
            }
        }
        return bean;
    }

    private void compare(RunningEntities entities) {
        application.getObject().requireEqual(entities);
        compared = true;
        LOG.info("The database is as the entities want it");
    }

    /** A provider of JPA that is not Hibernate heeds none of its settings. */
    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        if (expected && !compared) {
            LOG.warn("The entities were not compared with the database: Hibernate has not started, or is not this"
                    + " application's provider of JPA. `autogen check` compares them");
        }
    }
}
