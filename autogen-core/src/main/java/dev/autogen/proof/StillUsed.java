package dev.autogen.proof;

import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sequences and enum types that no mapping mentions as such, and columns need all the same: through a {@code columnDefinition}, or
 * because {@code serial} made them. Whether something uses them is read from the catalogue.
 */
final class StillUsed {

    private static final String COLUMN = "column";

    private static final String DEFAULT = "default";

    private static final Pattern NEXTVAL = Pattern.compile("nextval\\('((?:[^']|'')+)'::regclass\\)");

    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    private final Set<QualifiedName> sequences = new HashSet<>();

    private final Set<QualifiedName> types = new HashSet<>();

    StillUsed(CatalogFingerprint before, CatalogFingerprint upgraded) {
        for (CatalogObject object : upgraded.objects()) {
            if (object.kind().equals(COLUMN)) {
                sequences.addAll(sequencesOf(object));
                type(object).ifPresent(types::add);
            }
        }
        Set<QualifiedName> owned = ownedForNoDefault(before.objects());
        owned.retainAll(ownedForNoDefault(upgraded.objects()));
        sequences.addAll(owned);
    }

    /** What of a schema is used, and not asked for. Owners are left out: their tables come later. */
    Schema of(Schema wanted, Schema desired) {
        Set<QualifiedName> asked = new HashSet<>();
        desired.sequences().forEach(sequence -> asked.add(sequence.name()));
        desired.enumTypes().forEach(type -> asked.add(type.name()));
        List<Sequence> keptSequences = wanted.sequences().stream()
                .filter(sequence -> sequences.contains(sequence.name()) && !asked.contains(sequence.name()))
                .map(sequence -> new Sequence(sequence.name(), sequence.options(), null, sequence.comment(), null))
                .toList();
        List<EnumType> keptTypes = wanted.enumTypes().stream()
                .filter(type -> types.contains(type.name()) && !asked.contains(type.name()))
                .toList();
        return new Schema(wanted.defaultSchema(), wanted.namespaces(), List.of(), keptSequences, keptTypes, List.of());
    }

    /** Integers may take their values from a sequence by default, though the mapping does not mention it. */
    List<CatalogObject> withoutUnmentionedDefaults(List<CatalogObject> upgraded, List<CatalogObject> created) {
        Map<String, CatalogObject> columns = new HashMap<>();
        created.stream()
                .filter(object -> object.kind().equals(COLUMN))
                .forEach(object -> columns.put(object.identity(), object));
        return upgraded.stream()
                .map(object -> isUnmentioned(object, columns.get(object.identity()))
                        ? object.without(Set.of(DEFAULT))
                        : object)
                .toList();
    }

    private static boolean isUnmentioned(CatalogObject upgraded, @Nullable CatalogObject created) {
        return created != null
                && NEXTVAL.matcher(upgraded.facets().getOrDefault(DEFAULT, "")).matches()
                && INTEGERS.contains(created.facets().getOrDefault("type", ""))
                && Set.of(DEFAULT, "identity", "generated").stream().noneMatch(created.facets()::containsKey);
    }

    /** Sequences that belong to a column which does not take its values from them. */
    private static Set<QualifiedName> ownedForNoDefault(Collection<CatalogObject> objects) {
        Set<QualifiedName> owned = new HashSet<>();
        for (CatalogObject object : objects) {
            if (object.kind().equals("sequence")
                    && object.facets().containsKey("owned by")
                    && !object.facets().containsKey("identity")) {
                owned.add(new QualifiedName(object.container(), object.name()));
            }
        }
        objects.forEach(object -> owned.removeAll(sequencesOf(object)));
        return owned;
    }

    private static Set<QualifiedName> sequencesOf(CatalogObject column) {
        Set<QualifiedName> found = new HashSet<>();
        Matcher matcher = NEXTVAL.matcher(column.facets().getOrDefault(DEFAULT, ""));
        while (matcher.find()) {
            QualifiedName.ofPrinted(matcher.group(1).replace("''", "'"), "").ifPresent(found::add);
        }
        return found;
    }

    private static Optional<QualifiedName> type(CatalogObject column) {
        String type = column.facets().getOrDefault("type", "");
        return QualifiedName.ofPrinted(type.endsWith("[]") ? type.substring(0, type.length() - 2) : type, "");
    }
}
