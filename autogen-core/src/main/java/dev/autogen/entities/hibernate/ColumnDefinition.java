package dev.autogen.entities.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a column's definition, as {@code CREATE TABLE} takes them: a type, then clauses in any order. A mapping can say
 * all of it in one text ({@code columnDefinition = "text default 'x' not null"}).
 */
final class ColumnDefinition {

    private static final Set<String> CLAUSES = Set.of(
            "collate",
            "default",
            "not",
            "null",
            "check",
            "unique",
            "primary",
            "generated",
            "references",
            "constraint",
            "deferrable",
            "initially",
            "storage",
            "compression");

    record Check(@Nullable String name, String expression) {}

    String type = "";

    @Nullable
    String collation;

    @Nullable
    String defaultExpression;

    @Nullable
    String generatedExpression;

    boolean generatedStored;
    boolean identity;
    boolean identityAlways;
    String identityOptions = "";
    boolean notNull;
    boolean unique;
    boolean nullsNotDistinct;

    @Nullable
    String uniqueName;

    boolean primaryKey;
    final List<Check> checks = new ArrayList<>();
    final List<String> references = new ArrayList<>();
    final List<String> unread = new ArrayList<>();

    /** Splits a type with whatever follows it. */
    static ColumnDefinition of(String text) {
        ColumnDefinition definition = new ColumnDefinition();
        ClauseReader reader = new ClauseReader(text);
        definition.type = reader.until(CLAUSES, 1);
        definition.readClauses(reader);
        return definition;
    }

    /** Adds clauses that stand alone, without a type. */
    void add(String clauses) {
        readClauses(new ClauseReader(clauses));
    }

    private void readClauses(ClauseReader reader) {
        String constraintName = null;
        while (!reader.atEnd()) {
            if (reader.accept("constraint")) {
                constraintName = reader.name();
                continue;
            }
            if (!readClause(reader, constraintName)) {
                unread.add(reader.until(CLAUSES, 1));
            }
            constraintName = null;
        }
    }

    private boolean readClause(ClauseReader reader, @Nullable String constraintName) {
        if (reader.accept("not", "null")) {
            notNull = true;
        } else if (reader.accept("null")) {
            notNull = false;
        } else if (reader.accept("collate")) {
            collation = reader.name();
        } else if (reader.accept("default")) {
            defaultExpression = reader.until(CLAUSES, 1);
        } else if (reader.accept("unique")) {
            unique = true;
            uniqueName = constraintName;
            nullsNotDistinct = reader.accept("nulls", "not", "distinct");
        } else if (reader.accept("primary", "key")) {
            primaryKey = true;
        } else if (reader.accept("check")) {
            String expression = reader.group();
            if (expression == null) {
                return false;
            }
            checks.add(new Check(constraintName, expression));
        } else if (reader.accept("references")) {
            references.add((constraintName == null ? "" : "constraint " + constraintName + " ") + "references "
                    + reader.until(Set.of("collate", "default", "null", "check", "unique", "primary", "generated"), 1));
        } else {
            return reader.accept("generated") && readGenerated(reader);
        }
        return true;
    }

    private boolean readGenerated(ClauseReader reader) {
        boolean always = reader.accept("always", "as");
        if (!always && !reader.accept("by", "default", "as")) {
            return false;
        }
        if (reader.accept("identity")) {
            identity = true;
            identityAlways = always;
            String options = reader.group();
            identityOptions = options == null ? "" : options;
            return true;
        }
        generatedExpression = reader.group();
        generatedStored = reader.accept("stored");
        reader.accept("virtual");
        return generatedExpression != null;
    }
}
