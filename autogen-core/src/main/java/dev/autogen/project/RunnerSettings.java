package dev.autogen.project;

import dev.autogen.config.Origin;
import dev.autogen.config.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the configuration of Flyway or Liquibase says: where its files are, how they are named, and where its history is. */
final class RunnerSettings {

    private static final String CLASS_PATH = "classpath:";

    private static final String FILE_SYSTEM = "filesystem:";

    private final Module module;

    private final Values values;

    private final ConfigurationFiles files;

    RunnerSettings(Module module, Values values, ConfigurationFiles files) {
        this.module = module;
        this.values = values;
        this.files = files;
    }

    /**
     * Reads what there is of Flyway's, the strongest first, and what it does when it is told nothing.
     *
     * @param configuration the framework's, or null for none
     * @param prefix of Flyway's properties there
     */
    void flyway(@Nullable Effective configuration, String prefix, Map<String, String> environment) {
        if (configuration != null) {
            flyway(configuration, prefix);
        }
        Effective own = FlywayFiles.read(module, environment, files);
        flyway(own, "flyway");
        values.database(own.get("flyway.url"), own.get("flyway.user"), own.get("flyway.password"));
        usualFolder("db/migration", "Flyway's default");
    }

    private void flyway(Effective configuration, String prefix) {
        configuration.joined(prefix + ".locations").ifPresent(this::locations);
        Optional<Property> table = configuration.get(prefix + ".table");
        Optional<Property> schema = configuration
                .get(prefix + ".default-schema")
                .or(() -> configuration
                        .joined(prefix + ".schemas")
                        .map(all ->
                                new Property(all.key(), all.text().split(",")[0].strip(), all.origin())));
        history(table, schema, "flyway_schema_history");
        add(Setting.FORMAT_PREFIX, configuration.get(prefix + ".sql-migration-prefix"));
        add(Setting.FORMAT_UNDO_PREFIX, configuration.get(prefix + ".undo-sql-migration-prefix"));
        add(Setting.FORMAT_SEPARATOR, configuration.get(prefix + ".sql-migration-separator"));
        configuration.joined(prefix + ".sql-migration-suffixes").ifPresent(this::suffixes);
        add(Setting.FORMAT_OUT_OF_ORDER, configuration.get(prefix + ".out-of-order"));
        Map<String, Property> placeholders = new TreeMap<>(configuration.below(prefix + ".placeholders"));
        placeholders.values().stream()
                .findFirst()
                .ifPresent(first -> values.add(
                        Setting.FORMAT_PLACEHOLDERS.key(),
                        new Property(
                                prefix + ".placeholders",
                                placeholders.entrySet().stream()
                                        .map(entry -> entry.getKey() + "="
                                                + entry.getValue().text())
                                        .collect(Collectors.joining(", ")),
                                first.origin())));
        for (String other :
                List.of("repeatable-sql-migration-prefix", "baseline-migration-prefix", "placeholder-prefix")) {
            configuration
                    .get(prefix + "." + other)
                    .ifPresent(found -> files.remark(found.key() + " of " + found.origin() + " is not known here"));
        }
    }

    /** Liquibase's master changelog, and its history. */
    void liquibase(@Nullable Effective configuration, String prefix, Map<String, String> environment) {
        if (configuration != null) {
            liquibase(configuration, prefix, "change-log", "database-change-log-table");
        }
        // Its environment variables have other names, and one that is called USERNAME is no setting of it.
        Effective own = new Effective(environment, key -> Stream.empty(), files);
        for (Path folder : List.of(module.home(), module.resources())) {
            files.read(folder.resolve("liquibase.properties")).forEach(own::add);
        }
        liquibase(own, "", "changelog-file", "database-changelog-table-name");
        values.database(own.get("url"), own.get("username"), own.get("password"));
        usualFolder("db/changelog", "the usual folder of Liquibase");
    }

    private void liquibase(Effective configuration, String prefix, String changelog, String table) {
        String start = prefix.isEmpty() ? "" : prefix + ".";
        configuration.get(start + changelog).ifPresent(found -> {
            Optional<Path> path = path(found.text(), found);
            path.ifPresent(file -> {
                values.add(Setting.FORMAT_CHANGELOG.key(), new Property(found.key(), file.toString(), found.origin()));
                Path folder = file.getParent();
                if (folder != null) {
                    values.add(Setting.MIGRATIONS.key(), new Property(found.key(), folder.toString(), found.origin()));
                }
            });
        });
        history(
                configuration.get(start + table).map(RunnerSettings::unquoted),
                Stream.of("liquibase-schema", "liquibase-schema-name", "default-schema", "default-schema-name")
                        .flatMap(name -> configuration.get(start + name).stream())
                        .findFirst(),
                "databasechangelog");
    }

    /** Liquibase quotes no name that is written in capitals, so that PostgreSQL has it in small letters. */
    private static Property unquoted(Property table) {
        String text = table.text();
        return text.equals(text.toUpperCase(Locale.ROOT))
                ? new Property(table.key(), text.toLowerCase(Locale.ROOT), table.origin())
                : table;
    }

    private void history(Optional<Property> table, Optional<Property> schema, String usual) {
        table.or(() -> schema)
                .ifPresent(said -> values.add(
                        Setting.FORMAT_HISTORY.key(),
                        new Property(
                                said.key(),
                                schema.map(name -> name.text() + ".").orElse("")
                                        + table.map(Property::text).orElse(usual),
                                said.origin())));
    }

    private void add(Setting setting, Optional<Property> property) {
        values.add(setting, property);
    }

    private void locations(Property locations) {
        List<String> folders = new ArrayList<>();
        for (String location : locations.text().split(",")) {
            path(location.strip().replace("{vendor}", "postgresql"), locations)
                    .ifPresent(path -> folders.add(path.toString()));
        }
        if (!folders.isEmpty()) {
            values.add(
                    Setting.MIGRATIONS.key(),
                    new Property(locations.key(), String.join(",", folders), locations.origin()));
        }
    }

    /** Where something on the class path, or in the file system, is among the sources. */
    private Optional<Path> path(String location, Property said) {
        boolean inFiles = location.startsWith(FILE_SYSTEM);
        String path = location.replaceFirst("^(?:" + CLASS_PATH + "|" + FILE_SYSTEM + ")", "");
        if (path.contains("*") || path.matches("[a-z0-9]{2,}:.*")) {
            files.remark("the location " + location + " of " + said.origin()
                    + " is not known here: migrations says where" + " the files are");
            return Optional.empty();
        }
        if (inFiles) {
            return Optional.of(module.home().resolve(path).normalize());
        }
        Path onClassPath =
                module.resources().resolve(path.replaceFirst("^/+", "")).normalize();
        Path inHome = module.home().resolve(path.replaceFirst("^/+", "")).normalize();
        boolean plain = !location.startsWith(CLASS_PATH) && !Files.exists(onClassPath) && Files.exists(inHome);
        return Optional.of(plain ? inHome : onClassPath);
    }

    private void suffixes(Property suffixes) {
        List<String> read = new ArrayList<>();
        for (String suffix : suffixes.text().split(",")) {
            if (suffix.strip().endsWith(".sql")) {
                read.add(suffix.strip());
            } else {
                files.remark("files that end in " + suffix.strip() + " (" + suffixes.key() + ") are not read");
            }
        }
        if (!read.isEmpty()) {
            values.add(
                    Setting.FORMAT_SUFFIXES.key(),
                    new Property(suffixes.key(), String.join(",", read), suffixes.origin()));
        }
    }

    private void usualFolder(String folder, String words) {
        values.add(
                Setting.MIGRATIONS.key(),
                words,
                module.resources().resolve(folder).toString(),
                Origin.of(words));
    }
}
