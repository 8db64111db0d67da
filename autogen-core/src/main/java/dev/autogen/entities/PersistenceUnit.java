package dev.autogen.entities;

import java.net.URL;
import java.util.List;
import java.util.Map;

/**
 * A unit of a {@code persistence.xml}. Where the database is does not matter here: a schema is read from it, not written to it.
 *
 * @param file the {@code persistence.xml}
 * @param scanned whether unlisted classes of its folder or jar belong to it
 */
record PersistenceUnit(
        String name,
        URL file,
        List<String> classes,
        List<String> mappingFiles,
        List<String> jarFiles,
        boolean scanned,
        Map<String, String> properties) {

    PersistenceUnit {
        classes = List.copyOf(classes);
        mappingFiles = List.copyOf(mappingFiles);
        jarFiles = List.copyOf(jarFiles);
        properties = Map.copyOf(properties);
    }
}
