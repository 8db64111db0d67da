package dev.autogen.project;

import dev.autogen.AutogenException;
import dev.autogen.config.Origin;
import dev.autogen.config.Setting;
import dev.autogen.project.build.XmlEvents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code META-INF/persistence.xml}, {@code hibernate.cfg.xml} and {@code hibernate.properties} say. Hibernate reads their other
 * settings itself.
 *
 * @param found whether there was anything
 * @param undecided what to say to those who read entities and did not say of which unit, else null
 */
record PersistenceSettings(boolean found, @Nullable AutogenException undecided) {

    private static final List<String> URL =
            List.of("jakarta.persistence.jdbc.url", "javax.persistence.jdbc.url", "hibernate.connection.url");

    private static final List<String> USER =
            List.of("jakarta.persistence.jdbc.user", "javax.persistence.jdbc.user", "hibernate.connection.username");

    private static final List<String> PASSWORD = List.of(
            "jakarta.persistence.jdbc.password", "javax.persistence.jdbc.password", "hibernate.connection.password");

    /** A unit, and the properties it has. */
    private record Unit(String name, Origin origin, Map<String, Property> properties) {}

    /**
     * Reads what is there.
     *
     * @param named the persistence unit that is meant, or null
     */
    static PersistenceSettings read(Path resources, @Nullable String named, ConfigurationFiles files, Values values) {
        Path file = resources.resolve("META-INF/persistence.xml");
        boolean found = Files.isRegularFile(file);
        AutogenException undecided = found ? units(file, named, files, values) : null;
        Path config = resources.resolve("hibernate.cfg.xml");
        if (!found && Files.isRegularFile(config)) {
            config(config, files, values);
            found = true;
        }
        for (List<Property> document : files.read(resources.resolve("hibernate.properties"))) {
            Map<String, Property> properties = new LinkedHashMap<>();
            document.forEach(property -> properties.put(property.key(), property));
            database(properties, values);
            found = true;
        }
        return new PersistenceSettings(found, undecided);
    }

    /** Takes the only unit, or that which is named; what to say where neither is there. */
    private static @Nullable AutogenException units(
            Path file, @Nullable String named, ConfigurationFiles files, Values values) {
        List<Unit> units = new ArrayList<>();
        List<Property> properties = new ArrayList<>();
        boolean read = read(file, files, element -> {
            if (element.path().endsWith("/properties/property")) {
                properties.add(property(file, files, element, "value"));
            } else if (element.path().endsWith("persistence/persistence-unit")) {
                Map<String, Property> own = new LinkedHashMap<>();
                properties.forEach(property -> own.put(property.key(), property));
                properties.clear();
                String name = element.attributes().getOrDefault("name", "");
                units.add(new Unit(name, Origin.of(files.shown(file), element.line(), List.of()), own));
            }
        });
        if (!read || units.isEmpty()) {
            return null;
        }
        List<Unit> meant = units.size() == 1 || named == null
                ? units
                : units.stream().filter(unit -> unit.name().equals(named)).toList();
        if (meant.size() > 1) {
            String names = String.join(", ", units.stream().map(Unit::name).toList());
            files.remark(files.shown(file) + " has several persistence units, " + names
                    + ": the setting persistence-unit names the one that is meant");
            String first = units.get(0).name();
            return new AutogenException(
                    "several-persistence-units",
                    files.shown(file) + " has several persistence units: " + names + ".",
                    "Name the one that is meant: --persistence-unit " + first + ", or persistence-unit = " + first
                            + " in autogen.properties");
        }
        if (meant.isEmpty()) {
            return null;
        }
        Unit unit = meant.get(0);
        values.add(Setting.PERSISTENCE_UNIT.key(), "persistence-unit", unit.name(), unit.origin());
        database(unit.properties(), values);
        Property url = unit.properties().get(URL.get(0));
        if (url != null && url.text().contains("${")) {
            files.remark(url.key() + " of " + url.origin() + " is not used: a build replaces what it hangs on");
        }
        return null;
    }

    private static void config(Path file, ConfigurationFiles files, Values values) {
        Map<String, Property> properties = new LinkedHashMap<>();
        boolean read = read(file, files, element -> {
            if (element.path().endsWith("session-factory/property")) {
                Property property = property(file, files, element, "");
                String key = property.key().startsWith("connection.") ? "hibernate." + property.key() : property.key();
                properties.put(key, new Property(key, property.text(), property.origin()));
            }
        });
        if (read) {
            values.add(
                    Setting.HIBERNATE_CONFIG.key(), "hibernate.cfg.xml", file.toString(), Origin.of(files.shown(file)));
            database(properties, values);
        }
    }

    /** @param attribute that holds the text, or empty where the element itself does */
    private static Property property(Path file, ConfigurationFiles files, XmlEvents.Element element, String attribute) {
        String text =
                attribute.isEmpty() ? element.text() : element.attributes().getOrDefault(attribute, "");
        return new Property(
                element.attributes().getOrDefault("name", ""),
                text.isEmpty() ? element.text() : text,
                Origin.of(files.shown(file), element.line(), List.of()));
    }

    private static boolean read(Path file, ConfigurationFiles files, XmlEvents.Listener listener) {
        try {
            XmlEvents.read(file, listener);
            return true;
        } catch (AutogenException e) {
            files.remark(files.shown(file) + " is not read: " + e.getMessage());
            return false;
        }
    }

    private static void database(Map<String, Property> properties, Values values) {
        values.database(first(properties, URL), first(properties, USER), first(properties, PASSWORD));
    }

    private static Optional<Property> first(Map<String, Property> properties, List<String> keys) {
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(usable(properties.get(key))))
                .findFirst();
    }

    private static @Nullable Property usable(@Nullable Property property) {
        return property == null || property.text().isBlank() || property.text().contains("${") ? null : property;
    }
}
