package dev.autogen.entities.hibernate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.hibernate.MappingException;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.service.ServiceRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Has Jakarta Validation's constraints ({@code @NotNull}, {@code @Size}) shape the columns, as an application's start does when
 * it has a validation provider: by Hibernate's own code, which is not public, linked with the application's validation API.
 */
final class ValidationConstraints {

    private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";

    private ValidationConstraints() {}

    static void apply(MetadataImplementor metadata, ClassLoader loader) {
        ServiceRegistry registry = metadata.getMetadataBuildingOptions().getServiceRegistry();
        Map<String, Object> settings =
                registry.requireService(ConfigurationService.class).getSettings();
        if (!HibernateClasses.has("jakarta.validation.Validation", loader) || !isWanted(settings)) {
            return;
        }
        try {
            Object factory = factory(loader);
            if (factory != null) {
                activate(factory, metadata, settings, new ApplicationClasses(registry), loader);
            }
        } catch (InvocationTargetException e) {
            throw new MappingException(
                    "Jakarta Validation could not be applied: " + e.getTargetException(), e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Hibernate's bridge to Jakarta Validation has changed", e);
        }
    }

    private static boolean isWanted(Map<String, Object> settings) {
        Object mode = settings.getOrDefault(
                "jakarta.persistence.validation.mode",
                settings.getOrDefault("javax.persistence.validation.mode", "auto"));
        String text = String.valueOf(mode).toLowerCase(Locale.ROOT);
        Object toDdl = settings.getOrDefault("hibernate.validator.apply_to_ddl", "true");
        return (text.contains("auto") || text.contains("ddl")) && !"false".equalsIgnoreCase(String.valueOf(toDdl));
    }

    /** @return null where the application has the API and no provider for it */
    private static @Nullable Object factory(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> validation = Class.forName("jakarta.validation.Validation", true, loader);
        try {
            return validation.getMethod("buildDefaultValidatorFactory").invoke(null);
        } catch (InvocationTargetException e) {
            if (e.getTargetException().getClass().getSimpleName().equals("NoProviderFoundException")) {
                return null;
            }
            throw e;
        }
    }

    private static void activate(
            Object factory,
            MetadataImplementor metadata,
            Map<String, Object> settings,
            ClassLoaderAccess classes,
            ClassLoader loader)
            throws ReflectiveOperationException {
        Method apply = Class.forName(ACTIVATOR, true, loader)
                .getMethod(
                        "applyRelationalConstraints",
                        Class.forName("jakarta.validation.ValidatorFactory", false, loader),
                        Collection.class,
                        Map.class,
                        Dialect.class,
                        ClassLoaderAccess.class);
        apply.setAccessible(true);
        apply.invoke(
                null,
                factory,
                metadata.getEntityBindings(),
                settings,
                metadata.getDatabase().getDialect(),
                classes);
    }

    private record ApplicationClasses(ServiceRegistry registry) implements ClassLoaderAccess {

        @Override
        public <T> Class<T> classForName(String name) {
            return registry.requireService(ClassLoaderService.class).classForName(name);
        }

        @Override
        public URL locateResource(String name) {
            return registry.requireService(ClassLoaderService.class).locateResource(name);
        }
    }
}
