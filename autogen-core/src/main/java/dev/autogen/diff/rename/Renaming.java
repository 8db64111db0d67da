package dev.autogen.diff.rename;

import dev.autogen.diff.RenameChange;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is renamed, and what may have been renamed without anybody having said so.
 *
 * @param changes in the order that {@link dev.autogen.diff.SchemaDiffer} takes them
 * @param unanswered by what vanished: the arguments of {@code --rename} that would keep it, the likeliest first
 */
public record Renaming(List<RenameChange> changes, Map<ObjectPath, List<String>> unanswered) {

    /** Nothing is renamed. */
    public static final Renaming NONE = new Renaming(List.of(), Map.of());

    public Renaming {
        changes = List.copyOf(changes);
        unanswered = Map.copyOf(unanswered);
    }

    /**
     * The likeliest argument of {@code --rename} that would keep something that vanished.
     *
     * @param vanished in the new name of its table or enum type
     */
    public Optional<String> hint(ObjectPath vanished) {
        if (unanswered.isEmpty()) {
            return Optional.empty();
        }
        ObjectPath former = new ObjectPath(vanished.kind(), former(vanished), vanished.part());
        return Optional.ofNullable(unanswered.get(former)).map(arguments -> arguments.get(0));
    }

    private QualifiedName former(ObjectPath path) {
        for (RenameChange change : changes) {
            if (path.kind() == RenameKind.COLUMN
                    && change instanceof RenameChange.RenameTable table
                    && table.after().equals(path.object())) {
                return table.before();
            }
            if (path.kind() == RenameKind.ENUM_LABEL
                    && change instanceof RenameChange.RenameEnumType type
                    && type.after().name().equals(path.object())) {
                return type.before().name();
            }
        }
        return path.object();
    }

    /** The likeliest arguments of {@code --rename}, one for each thing that vanished, in the order of their names. */
    public List<String> hints() {
        return new TreeMap<>(unanswered)
                .values().stream().map(arguments -> arguments.get(0)).toList();
    }
}
