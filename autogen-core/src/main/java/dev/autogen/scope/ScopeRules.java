package dev.autogen.scope;

import dev.autogen.config.ObjectPattern;
import dev.autogen.config.ObjectPattern.Kind;
import dev.autogen.config.Settings;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/** What the patterns of the settings say about single objects: the reason why one is left alone, or nothing. */
final class ScopeRules {

    private final Settings.Selection selection;

    ScopeRules(Settings.Selection selection) {
        this.selection = selection;
    }

    boolean isEmpty() {
        return selection.include().isEmpty() && selection.exclude().isEmpty();
    }

    /** Whether anything is said about this kind, so that asking about each one is worth it. */
    boolean speaksOf(Kind kind) {
        return selection.include().stream().anyMatch(pattern -> pattern.speaksOf(kind))
                || selection.exclude().stream().anyMatch(pattern -> pattern.speaksOf(kind));
    }

    Optional<String> schema(String name) {
        return reason(Kind.SCHEMA, name);
    }

    Optional<String> table(QualifiedName name) {
        return inSchema(Kind.TABLE, name);
    }

    Optional<String> sequence(QualifiedName name) {
        return inSchema(Kind.SEQUENCE, name);
    }

    Optional<String> type(QualifiedName name) {
        return inSchema(Kind.TYPE, name);
    }

    Optional<String> column(ColumnName name) {
        return reason(Kind.COLUMN, name.table().schema(), name.table().name(), name.column());
    }

    Optional<String> index(QualifiedName table, String name) {
        return reason(Kind.INDEX, table.schema(), table.name(), name);
    }

    Optional<String> constraint(QualifiedName table, String name) {
        return reason(Kind.CONSTRAINT, table.schema(), table.name(), name);
    }

    private Optional<String> inSchema(Kind kind, QualifiedName name) {
        return schema(name.schema()).or(() -> reason(kind, name.schema(), name.name()));
    }

    private Optional<String> reason(Kind kind, String... path) {
        for (ObjectPattern pattern : selection.exclude()) {
            if (pattern.matches(kind, path)) {
                return Optional.of("excluded by " + pattern);
            }
        }
        List<ObjectPattern> about = selection.include().stream()
                .filter(pattern -> pattern.speaksOf(kind))
                .toList();
        return about.isEmpty() || about.stream().anyMatch(pattern -> pattern.matches(kind, path))
                ? Optional.empty()
                : Optional.of("not included");
    }
}
