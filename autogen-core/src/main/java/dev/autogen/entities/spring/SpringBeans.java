package dev.autogen.entities.spring;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** The beans of an application that have a say in its schema: components, and what {@code @Bean} methods return. */
final class SpringBeans {

    private static final Set<String> STEREOTYPES = Set.of(
            "org.springframework.stereotype.Component",
            "org.springframework.stereotype.Service",
            "org.springframework.stereotype.Repository",
            "org.springframework.context.annotation.Configuration",
            SpringClasses.BOOT_APPLICATION,
            "jakarta.inject.Named");

    private static final Set<String> BEAN = Set.of("org.springframework.context.annotation.Bean");

    static final Set<String> PRIMARY = Set.of("org.springframework.context.annotation.Primary");

    private static final String PROFILE = "org.springframework.context.annotation.Profile";

    private static final String CONDITION =
            "org.springframework.(boot.autoconfigure.condition|context.annotation)" + ".Conditional\\w*";

    /** By these Spring gives a bean something after it was made. */
    private static final List<String> INITIALISED = List.of(
            "org.springframework.beans.",
            "org.springframework.boot.context.properties.",
            "jakarta.annotation.",
            "jakarta.inject.Inject");

    private final SpringClasses classes;

    private final Supertypes types;

    private final Function<String, @Nullable InputStream> files;

    SpringBeans(SpringClasses classes, Function<String, @Nullable InputStream> files) {
        this.classes = requireNonNull(classes, "classes");
        this.files = requireNonNull(files, "files");
        this.types = new Supertypes(classes.all(), files);
    }

    List<SpringBean> all() {
        return classes.found().flatMap(this::of).toList();
    }

    private Stream<SpringBean> of(ClassInfo type) {
        Stream<SpringBean> itself = classes.annotations().has(type, STEREOTYPES) && !type.isAbstract()
                ? types.kinds(type.name()).map(kind -> component(kind, type))
                : Stream.empty();
        return Stream.concat(
                itself,
                type.methods().stream()
                        .filter(method -> classes.annotations().has(method, BEAN))
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .flatMap(method -> ofMethod(type, method)));
    }

    private SpringBean component(BeanKind kind, ClassInfo type) {
        String name = type.name().toString();
        return new SpringBean(
                kind,
                name,
                name,
                isPrimary(type),
                settings(kind, type),
                condition(type).or(() -> ofClass(type)).orElse(null));
    }

    private Stream<SpringBean> ofMethod(ClassInfo type, MethodInfo method) {
        DotName returned = method.returnType().name();
        return types.kinds(returned).map(kind -> {
            String made = NewInstance.in(file(type.name()), method.name(), method.descriptor());
            DotName known = made == null ? returned : DotName.createSimple(made);
            Optional<String> obstacle = condition(type)
                    .or(() -> condition(method))
                    .or(() -> made == null
                            ? Optional.of("the method does more than to return a new one")
                            : types.find(known).flatMap(this::ofClass));
            return new SpringBean(
                    kind,
                    known.toString(),
                    method.name() + "() of " + type.name(),
                    isPrimary(method),
                    settings(kind, type),
                    obstacle.orElse(null));
        });
    }

    private InputStream file(DotName name) {
        return requireNonNull(files.apply(Supertypes.pathOf(name)), "file");
    }

    private Set<String> settings(BeanKind kind, ClassInfo type) {
        return kind == BeanKind.CUSTOMIZER ? NamedSettings.in(file(type.name())) : Set.of();
    }

    private boolean isPrimary(AnnotationTarget target) {
        return classes.annotations().has(target, PRIMARY);
    }

    /** Whether such a bean exists is not decided by its class alone. */
    private Optional<String> condition(AnnotationTarget target) {
        return classes.annotations().of(target).stream()
                .filter(annotation -> annotation.name().toString().equals(PROFILE)
                        || annotation.name().toString().matches(CONDITION))
                .map(annotation -> "it depends on @" + annotation.name().withoutPackagePrefix())
                .findFirst();
    }

    /** Why an instance of a class would not be what Spring makes of it. */
    private Optional<String> ofClass(ClassInfo type) {
        if (!type.hasNoArgsConstructor()) {
            return Optional.of(type.name() + " has no constructor without parameters");
        }
        return type.annotationsMap().keySet().stream()
                .map(DotName::toString)
                .filter(name -> INITIALISED.stream().anyMatch(name::startsWith))
                .sorted()
                .findFirst()
                .map(name -> "Spring gives it something, by @" + name.substring(name.lastIndexOf('.') + 1))
                .or(() -> type.interfaceNames().stream()
                        .map(DotName::toString)
                        .filter(name -> name.startsWith("org.springframework."))
                        .sorted()
                        .findFirst()
                        .map(name -> "Spring gives it something, by " + name.substring(name.lastIndexOf('.') + 1)));
    }
}
