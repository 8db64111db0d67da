package dev.autogen.format;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What a changelog in YAML, JSON or XML says that matters here.
 *
 * @param path as written; empty for a changeset
 * @param relative whether it is relative to the changelog
 */
record LiquibaseEntry(Kind kind, String path, boolean relative) {

    /** What it is. */
    enum Kind {
        INCLUDE,
        ALL,
        CHANGESET
    }

    LiquibaseEntry {
        requireNonNull(kind, "kind");
        requireNonNull(path, "path");
    }

    /** @throws AutogenException when the file cannot be read */
    static List<LiquibaseEntry> of(Path changelog) {
        try (InputStream content = Files.newInputStream(changelog)) {
            return changelog.toString().endsWith(".xml") ? xml(content) : yaml(content);
        } catch (IOException | XMLStreamException | YAMLException e) {
            throw new AutogenException(
                    "unreadable-changelog",
                    changelog + " cannot be read: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "Liquibase reads it, too; format.changelog names another one.",
                    e);
        }
    }

    private static List<LiquibaseEntry> xml(InputStream content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(content);
        List<LiquibaseEntry> entries = new ArrayList<>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                add(
                        entries,
                        reader.getLocalName(),
                        reader.getAttributeValue(null, "file"),
                        reader.getAttributeValue(null, "path"),
                        reader.getAttributeValue(null, "relativeToChangelogFile"));
            }
        }
        return entries;
    }

    /** JSON is YAML, too. */
    private static List<LiquibaseEntry> yaml(InputStream content) {
        List<LiquibaseEntry> entries = new ArrayList<>();
        Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
        if (root instanceof Map<?, ?> map && map.get("databaseChangeLog") instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> entry) {
                    entry.forEach((name, said) -> {
                        Map<?, ?> values = said instanceof Map<?, ?> given ? given : Map.of();
                        add(
                                entries,
                                String.valueOf(name),
                                values.get("file"),
                                values.get("path"),
                                values.get("relativeToChangelogFile"));
                    });
                }
            }
        }
        return entries;
    }

    private static void add(
            List<LiquibaseEntry> entries,
            String name,
            @Nullable Object file,
            @Nullable Object path,
            @Nullable Object relative) {
        boolean beside = Boolean.parseBoolean(String.valueOf(relative));
        switch (name) {
            case "include" -> entries.add(new LiquibaseEntry(Kind.INCLUDE, Objects.toString(file, ""), beside));
            case "includeAll" -> entries.add(new LiquibaseEntry(Kind.ALL, Objects.toString(path, ""), beside));
            case "changeSet" -> entries.add(new LiquibaseEntry(Kind.CHANGESET, "", false));
            default -> {
                // Properties, preconditions, and what stands inside of changesets.
            }
        }
    }
}
