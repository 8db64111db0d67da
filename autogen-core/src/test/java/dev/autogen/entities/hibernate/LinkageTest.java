package dev.autogen.entities.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.autogen.fixtures.HibernateRelease;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class, method and field of Hibernate that is called is there in every version: all else is in {@link VersionDifferences}. */
@Tag("hibernates")
class LinkageTest {

    private static final JavaClasses CALLERS = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
            .importPackagesOf(VersionDifferences.class);

    @ParameterizedTest
    @MethodSource("dev.autogen.fixtures.HibernateRelease#chosen")
    void isLinked(HibernateRelease release) throws IOException {
        Set<String> missing = new TreeSet<>();
        try (URLClassLoader loader = new URLClassLoader(
                release.jars().stream().map(LinkageTest::url).toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader())) {
            for (JavaClass caller : CALLERS) {
                caller.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .map(JavaClass::getBaseComponentType)
                        .filter(LinkageTest::isHibernate)
                        .filter(type -> load(type, loader) == null)
                        .forEach(type -> missing.add(caller.getSimpleName() + " uses " + type.getName()));
                caller.getAccessesFromSelf().stream()
                        .filter(access -> isHibernate(access.getTargetOwner()))
                        .filter(access -> !isThere(access, loader))
                        .forEach(access -> missing.add(caller.getSimpleName() + " calls "
                                + access.getTarget().getFullName()));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean isHibernate(JavaClass type) {
        return type.getPackageName().startsWith("org.hibernate")
                && !type.getPackageName().startsWith("org.hibernate.tool.reveng");
    }

    private static boolean isThere(JavaAccess<?> access, ClassLoader loader) {
        Class<?> owner = load(access.getTargetOwner(), loader);
        AccessTarget target = access.getTarget();
        if (owner == null || owner.isInterface() != target.getOwner().isInterface()) {
            return false;
        }
        boolean inherited =
                access.getOriginOwner().isAssignableTo(target.getOwner().getName());
        if (!(target instanceof CodeUnitAccessTarget codeUnit)) {
            return Arrays.stream(owner.getFields())
                    .anyMatch(field -> field.getName().equals(target.getName()));
        }
        Stream<? extends Executable> candidates = codeUnit.getName().equals("<init>")
                ? Arrays.stream(owner.getDeclaredConstructors())
                : Stream.of(owner.getMethods(), owner.getDeclaredMethods(), Object.class.getMethods())
                        .flatMap(Arrays::stream)
                        .filter(method -> method.getName().equals(codeUnit.getName())
                                && method.getReturnType()
                                        .getName()
                                        .equals(codeUnit.getRawReturnType().getName()));
        return candidates
                .filter(each -> Modifier.isPublic(each.getModifiers())
                        || inherited && Modifier.isProtected(each.getModifiers()))
                .anyMatch(each -> Arrays.stream(each.getParameterTypes())
                        .map(Class::getName)
                        .toList()
                        .equals(codeUnit.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .toList()));
    }

    private static @Nullable Class<?> load(JavaClass type, ClassLoader loader) {
        try {
            return Class.forName(type.getName(), false, loader);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
