package dev.autogen.entities.hibernate;

import dev.autogen.entities.ModelNote;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.spi.MetadataImplementor;
import org.jspecify.annotations.Nullable;

/**
 * The composite types behind {@code @Struct}. They are not managed; what Hibernate would make is told, for whoever makes it. It has
 * them as statements only.
 */
final class CompositeTypes {

    private final MetadataImplementor metadata;
    private final Names names;
    private @Nullable Map<QualifiedName, String> attributes;

    CompositeTypes(MetadataImplementor metadata, Names names) {
        this.metadata = metadata;
        this.names = names;
    }

    /** @param type as {@link VersionDifferences#nameOfType} calls it */
    ModelNote note(String type) {
        QualifiedName name = names.ofQualifiedText(type);
        return ModelNote.compositeType(name, attributes().getOrDefault(name, ""));
    }

    private Map<QualifiedName, String> attributes() {
        Map<QualifiedName, String> known = attributes;
        if (known == null) {
            known = new TreeMap<>();
            StandardServiceRegistry registry =
                    metadata.getMetadataBuildingOptions().getServiceRegistry();
            for (String statement : CreationStatements.of(metadata, registry)) {
                read(statement, known);
            }
            attributes = known;
        }
        return known;
    }

    private void read(String statement, Map<QualifiedName, String> types) {
        ClauseReader reader = new ClauseReader(statement);
        if (!reader.accept("create", "type")) {
            return;
        }
        QualifiedName name = names.ofQualifiedText(reader.name());
        String list = reader.accept("as") ? reader.group() : null;
        if (list != null) {
            types.put(name, spelled(list));
        }
    }

    /** As PostgreSQL prints names and types. */
    private String spelled(String list) {
        List<String> spelled = new ArrayList<>();
        int start = 0;
        for (SqlTokens.Token token : SqlTokens.of(list + ",")) {
            if (token.text().equals(",")) {
                ClauseReader attribute = new ClauseReader(list.substring(start, token.start()));
                spelled.add(names.ofText(attribute.name()) + " " + TypeNames.canonical(attribute.rest()));
                start = token.end();
            }
        }
        return String.join(", ", spelled);
    }
}
