package dev.autogen.project;

import dev.autogen.config.Application.Runner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out whether an application has a runner of migrations already, by its build and by the files that are there. */
final class RunnerSearch {

    private RunnerSearch() {}

    /** Empty where there is none, and where there are both: somebody has to say then. */
    static Optional<Runner> in(Module module, ConfigurationFiles files) {
        Optional<Runner> flyway = flyway(module);
        Optional<Runner> liquibase = liquibase(module);
        if (flyway.isPresent() && liquibase.isPresent()) {
            files.remark("There are Flyway (" + flyway.get().evidence() + ") and Liquibase ("
                    + liquibase.get().evidence() + "): format = flyway or format = liquibase says which one stays");
            return Optional.empty();
        }
        return flyway.or(() -> liquibase);
    }

    private static Optional<Runner> flyway(Module module) {
        Path usual = module.resources().resolve("db/migration");
        if (has(usual, "V[0-9][0-9._]*__.*\\.sql")) {
            return Optional.of(new Runner("flyway", "its files in " + module.shown(usual)));
        }
        return named(module, "flyway", List.of("flyway-core", "flyway-database-postgresql", "flyway-maven-plugin"))
                .or(() -> named(
                        module, "flyway", List.of("spring-boot-starter-flyway", "quarkus-flyway", "micronaut-flyway")));
    }

    private static Optional<Runner> liquibase(Module module) {
        Path usual = module.resources().resolve("db/changelog");
        if (has(usual, "db\\.changelog-master\\..*")) {
            return Optional.of(new Runner("liquibase", "its changelog in " + module.shown(usual)));
        }
        return named(module, "liquibase", List.of("liquibase-core", "liquibase-maven-plugin"))
                .or(() -> named(
                        module,
                        "liquibase",
                        List.of("spring-boot-starter-liquibase", "quarkus-liquibase", "micronaut-liquibase")));
    }

    private static Optional<Runner> named(Module module, String format, List<String> artifacts) {
        return artifacts.stream()
                .filter(module::names)
                .findFirst()
                .map(artifact -> new Runner(format, artifact + " of the build"));
    }

    private static boolean has(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.anyMatch(path -> String.valueOf(path.getFileName()).matches(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }
}
