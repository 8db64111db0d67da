package dev.autogen.entities;

import static java.util.Objects.requireNonNull;

import dev.autogen.entities.spring.SpringApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What compiled classes tell; none of them is loaded.
 *
 * @param entityPackages the packages that hold entities, in order of name, without those below another one of them
 * @param spring what they say about their entities, where Spring Boot starts them
 */
public record ClassSurvey(List<String> entityPackages, SpringApplication spring) {

    public ClassSurvey {
        entityPackages = List.copyOf(entityPackages);
        requireNonNull(spring, "spring");
    }

    /** @param entries folders and jars of an application, without its libraries */
    public static ClassSurvey of(List<Path> entries) {
        FoundMappings found = new ClassPathScanner(List.of()).scan(entries);
        List<URL> urls = new ArrayList<>();
        try {
            for (Path entry : entries) {
                urls.add(entry.toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no URL for one of " + entries, e);
        }
        try (URLClassLoader files = new URLClassLoader(urls.toArray(URL[]::new), ClassSurvey.class.getClassLoader())) {
            return new ClassSurvey(
                    packages(found), SpringApplication.of(found.springClasses(), files::getResourceAsStream));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the class path", e);
        }
    }

    private static List<String> packages(FoundMappings found) {
        TreeSet<String> all = new TreeSet<>();
        found.classes().stream()
                .filter(type -> type.kind() == ClassKind.ENTITY)
                .map(FoundClass::packageName)
                .filter(name -> !name.isEmpty())
                .forEach(all::add);
        return all.stream()
                .filter(name -> all.stream().noneMatch(other -> name.startsWith(other + ".")))
                .toList();
    }
}
