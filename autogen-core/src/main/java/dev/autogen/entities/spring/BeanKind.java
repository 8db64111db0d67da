package dev.autogen.entities.spring;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of beans that have a say in the schema. */
public enum BeanKind {
    PHYSICAL_NAMING("hibernate.physical_naming_strategy", "", "org.hibernate.boot.model.naming.PhysicalNamingStrategy"),
    IMPLICIT_NAMING("hibernate.implicit_naming_strategy", "", "org.hibernate.boot.model.naming.ImplicitNamingStrategy"),
    CUSTOMIZER(
            null,
            "gives Hibernate settings when the application starts",
            "org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer",
            "org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer"),
    MANAGED_TYPES(
            null,
            "decides which entities there are",
            "org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes",
            "org.springframework.orm.jpa.persistenceunit.PersistenceUnitManager"),
    FACTORY(
            null,
            "decides which entities there are, and how Hibernate is set up",
            "org.springframework.orm.jpa.AbstractEntityManagerFactoryBean",
            "org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean",
            "org.springframework.orm.jpa.hibernate.LocalSessionFactoryBean",
            "jakarta.persistence.EntityManagerFactory"),
    VENDOR_ADAPTER(null, "decides how Hibernate is set up", "org.springframework.orm.jpa.JpaVendorAdapter"),
    TYPE_CONTRIBUTOR(
            null,
            "has types for Hibernate; those named in META-INF/services are known here",
            "org.hibernate.boot.model.TypeContributor"),
    DIALECT(null, "has types for Hibernate", "org.hibernate.dialect.Dialect");

    private final @Nullable String setting;

    private final String effect;

    private final List<String> types;

    BeanKind(@Nullable String setting, String effect, String... types) {
        this.setting = setting;
        this.effect = effect;
        this.types = List.of(types);
    }

    /** The setting of Hibernate's that Spring Boot gives the bean to, or null. */
    public @Nullable String setting() {
        return setting;
    }

    /** What it does to the mapping, as a predicate. */
    public String effect() {
        return effect;
    }

    static Stream<BeanKind> all() {
        return Stream.of(values());
    }

    boolean isOneOf(String type) {
        return types.contains(type);
    }
}
