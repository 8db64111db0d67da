package dev.autogen.entities.hibernate;

import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitJoinTableNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.jspecify.annotations.Nullable;

/** Naming strategies by their well-known names, Spring Boot's also where Spring is not on the class path. */
final class NamingStrategies {

    private static final String IMPLICIT = "hibernate.implicit_naming_strategy";

    private static final String PHYSICAL = "hibernate.physical_naming_strategy";

    /** Under these names Spring Boot and Hibernate have called one and the same thing. */
    private static final Set<String> SNAKE_CASE =
            Set.of("spring", "snake-case", "SpringPhysicalNamingStrategy", "CamelCaseToUnderscoresNamingStrategy");

    private NamingStrategies() {}

    /** Replaces names that stand for a strategy by the strategy. */
    static void resolve(Map<String, Object> settings, ClassLoader loader) {
        if (isSpring(settings.get(IMPLICIT), Set.of("spring", "SpringImplicitNamingStrategy"), loader)) {
            settings.put(IMPLICIT, new SpringImplicit());
        }
        if (isSpring(settings.get(PHYSICAL), SNAKE_CASE, loader)) {
            settings.put(PHYSICAL, VersionDifferences.snakeCase());
        }
    }

    /**
     * Takes strategies that were found after the start.
     *
     * @param naming their classes, by the setting each stands for
     */
    static void apply(Map<String, String> naming, MetadataBuilder builder, ClassLoaderService classes) {
        String physical = naming.get(PHYSICAL);
        if (physical != null) {
            builder.applyPhysicalNamingStrategy(created(PhysicalNamingStrategy.class, physical, classes));
        }
        String implicit = naming.get(IMPLICIT);
        if (implicit != null) {
            builder.applyImplicitNamingStrategy(created(ImplicitNamingStrategy.class, implicit, classes));
        }
    }

    /** As Spring does: neither the class nor its constructor need be public. */
    private static <T> T created(Class<T> type, String name, ClassLoaderService classes) {
        try {
            Constructor<?> constructor = classes.classForName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The naming strategy " + name + " cannot be created", e);
        }
    }

    private static boolean isSpring(@Nullable Object setting, Set<String> names, ClassLoader loader) {
        if (!(setting instanceof String name)) {
            return false;
        }
        boolean spring = name.startsWith("org.springframework.boot.");
        String simpleName = name.substring(name.lastIndexOf('.') + 1);
        return names.contains(name)
                || (names.contains(simpleName)
                        && (spring || name.startsWith("org.hibernate."))
                        && !exists(name, loader));
    }

    private static boolean exists(String className, ClassLoader loader) {
        return loader.getResource(className.replace('.', '/') + ".class") != null
                || HibernateClasses.has(className, loader);
    }

    /** As Spring Boot names join tables: after the attribute, not after the table at the other end. */
    private static final class SpringImplicit extends ImplicitNamingStrategyJpaCompliantImpl {

        private static final long serialVersionUID = 1L;

        @Override
        public Identifier determineJoinTableName(ImplicitJoinTableNameSource source) {
            String name = source.getOwningPhysicalTableName() + "_"
                    + source.getAssociationOwningAttributePath().getProperty();
            return toIdentifier(name, source.getBuildingContext());
        }
    }
}
