package dev.autogen.spring;

import dev.autogen.Autogen;
import dev.autogen.RunningApplication;
import dev.autogen.config.Settings;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * Runs the migrations of an application, or looks whether they were run, before anything that Spring Boot knows to need the schema.
 *
 * <p>Classes that Spring Boot 4 has elsewhere than 3.5 are named as strings, in both places.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration"
        },
        beforeName = {
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration"
        })
@ConditionalOnClass({DataSource.class, DatabaseInitializationDependencyConfigurer.class})
@Conditional(DatabaseCondition.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
public class AutogenAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AutogenAutoConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    RunningApplication autogenApplication(
            ListableBeanFactory beans, Environment environment, ResourceLoader resources) {
        AutogenProperties properties = new AutogenProperties(environment);
        Settings settings = properties.settings();
        ClassLoader loader = Objects.requireNonNullElseGet(
                resources.getClassLoader(), AutogenAutoConfiguration.class::getClassLoader);
        DataSource dataSource = new DataSourceChoice(beans, loader, settings.database()).choose();
        return new RunningApplication(
                settings, dataSource, new MigrationLocations(properties.migrations(), settings, loader));
    }

    @Bean
    @ConditionalOnMissingBean
    Autogen autogen(RunningApplication application) {
        return application.autogen();
    }

    @Bean
    @ConditionalOnMissingBean
    @Conditional(NotOffCondition.class)
    AutogenInitializer autogenInitializer(Autogen autogen, Environment environment) {
        HibernatesTables.warning(environment).ifPresent(LOG::warn);
        return new AutogenInitializer(autogen, new AutogenProperties(environment).mode());
    }

    /** Whoever initialises beans only when they are asked for wants the schema at the start all the same. */
    @Bean
    static LazyInitializationExcludeFilter autogenIsNotLazy() {
        return LazyInitializationExcludeFilter.forBeanTypes(AutogenInitializer.class);
    }
}
