package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A section of a migration file, split into what is sent to the server.
 *
 * @param file the file's name, for messages
 * @param groups in the order of the file; empty for a section without statements
 */
public record Script(String file, List<StatementGroup> groups) {

    public Script {
        requireNonNull(file, "file");
        groups = List.copyOf(groups);
    }

    /** All statements in the order of the file. */
    public List<ScriptStatement> statements() {
        return groups.stream().flatMap(group -> group.statements().stream()).toList();
    }

    /** Whether a run that dies leaves either nothing or everything behind. */
    public boolean isAtomic() {
        return groups.isEmpty() || (groups.size() == 1 && groups.get(0).transactional());
    }
}
