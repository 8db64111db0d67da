package dev.autogen.spring;

import dev.autogen.RunningApplication;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Holds the database against the entities, where there are any and the mode asks for it. */
@AutoConfiguration(after = AutogenAutoConfiguration.class)
@ConditionalOnClass(
        name = {
            "org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean",
            "jakarta.persistence.EntityManagerFactory"
        })
@ConditionalOnBean(RunningApplication.class)
@ConditionalOnProperty(name = "autogen.mode", havingValue = "validate")
public class AutogenValidationAutoConfiguration {

    @Bean
    static EntityComparison autogenEntityComparison(
            ListableBeanFactory beans, ObjectProvider<RunningApplication> application) {
        return new EntityComparison(beans, application);
    }
}
