package dev.autogen.entities.hibernate;

import dev.autogen.schema.Origin;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Finds the classes behind the tables of Envers, which have none of their own. */
final class AuditedNames {

    /** Envers keeps the identifier of the audited row, and the revision, in an attribute of this name. */
    private static final String ORIGINAL_ID = "originalId.";

    /** A class that asks for columns; of an audited class, only what it has itself counts as its attribute. */
    record Owner(String className, @Nullable PersistentClass audited) {

        Origin origin(@Nullable String path) {
            if (path == null || path.isEmpty()) {
                return new Origin(className, null);
            }
            if (audited == null) {
                return new Origin(className, path);
            }
            String own = path.startsWith(ORIGINAL_ID) ? path.substring(ORIGINAL_ID.length()) : path;
            return new Origin(className, has(audited, own) ? own : null);
        }

        private static boolean has(PersistentClass entity, String path) {
            String first = path.split("\\.", 2)[0];
            return entity.hasProperty(first)
                    || (entity.getIdentifierProperty() != null
                            && entity.getIdentifierProperty().getName().equals(first));
        }
    }

    private final MetadataImplementor metadata;
    private final String prefix;
    private final String suffix;
    private final Map<String, Table> tablesByName = new HashMap<>();

    AuditedNames(MetadataImplementor metadata, Map<String, Object> settings) {
        this.metadata = metadata;
        prefix = String.valueOf(settings.getOrDefault("org.hibernate.envers.audit_table_prefix", ""));
        suffix = String.valueOf(settings.getOrDefault("org.hibernate.envers.audit_table_suffix", "_AUD"));
        metadata.collectTableMappings().forEach(table -> tablesByName.put(table.getName(), table));
    }

    Owner ownerOf(PersistentClass entity) {
        if (entity.getClassName() != null) {
            return new Owner(entity.getClassName(), null);
        }
        String name = entity.getEntityName();
        PersistentClass original = isAudit(name) ? metadata.getEntityBinding(original(name)) : null;
        if (original != null && original.getClassName() != null) {
            return new Owner(original.getClassName(), original);
        }
        return new Owner(name, null);
    }

    /** Tables that audit a table without a class, such as a join table; with the table each of them audits. */
    Map<Table, Table> remaining() {
        Map<Table, Table> found = new LinkedHashMap<>();
        for (PersistentClass entity : Origins.entities(metadata)) {
            if (entity.getClassName() == null && isAudit(entity.getEntityName())) {
                String original = original(entity.getEntityName());
                Table table = tablesByName.get(original);
                if (table != null && metadata.getEntityBinding(original) == null) {
                    found.put(entity.getTable(), table);
                }
            }
        }
        return found;
    }

    private boolean isAudit(String name) {
        return name.length() > prefix.length() + suffix.length() && name.startsWith(prefix) && name.endsWith(suffix);
    }

    private String original(String name) {
        return name.substring(prefix.length(), name.length() - suffix.length());
    }
}
