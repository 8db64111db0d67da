package dev.autogen.diff;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which name a constraint or an index has afterwards: the one the database gave it, unless the mapping chose another,
 * something new needs the old one, or it was made from a name that is no more. Between two databases every name counts.
 */
final class KeptNames {

    /** Names that something will take: one that is in the way must give its own up. */
    private final Set<List<String>> wanted = new HashSet<>();

    private final DiffRules rules;

    private final FollowedNames followed;

    KeptNames(Schema before, Schema after, Collection<TableMatch> matches, DiffRules rules, FollowedNames followed) {
        this.rules = rules;
        this.followed = followed;
        Set<QualifiedName> known = new HashSet<>();
        before.tables().forEach(table -> known.add(table.name()));
        for (Table table : after.tables()) {
            if (!known.contains(table.name())) {
                wanted.add(relation(table.name()));
                table.constraints().forEach(constraint -> want(table.name(), constraint, constraint.name()));
                table.indexes().forEach(index -> want(table.name(), index.name()));
            }
        }
        known.clear();
        before.sequences().forEach(sequence -> known.add(sequence.name()));
        before.enumTypes().forEach(type -> known.add(type.name()));
        after.sequences().stream()
                .map(Sequence::name)
                .filter(n -> !known.contains(n))
                .forEach(this::wantRelation);
        after.enumTypes().stream()
                .map(EnumType::name)
                .filter(n -> !known.contains(n))
                .forEach(this::wantRelation);
        for (TableMatch match : matches) {
            QualifiedName table = match.after().name();
            match.constraints()
                    .forEach(m -> m.onlyAfter().forEach(constraint -> want(table, constraint, constraint.name())));
            match.indexes().onlyAfter().forEach(index -> want(table, index.name()));
        }
        // A name given up for another can be in the way of a third.
        int size;
        do {
            size = wanted.size();
            matches.forEach(this::wantRenamed);
        } while (wanted.size() > size);
    }

    ObjectName of(QualifiedName table, Constraint before, Constraint after) {
        return decide(
                before.name(),
                after.name(),
                followed.follows(table, before)
                        || wanted.contains(constraint(table, before.name()))
                        || isRelation(before) && wanted.contains(relation(table, before.name())));
    }

    ObjectName of(QualifiedName table, Index before, Index after) {
        return decide(
                before.name(),
                after.name(),
                followed.follows(table, before) || wanted.contains(relation(table, before.name())));
    }

    private void wantRenamed(TableMatch match) {
        QualifiedName table = match.after().name();
        for (Matching<? extends Constraint> matching : match.constraints()) {
            for (Matching.Pair<? extends Constraint> pair : matching.pairs()) {
                ObjectName name = of(table, pair.before(), pair.after());
                if (!name.equals(pair.before().name())) {
                    want(table, pair.before(), name);
                }
            }
        }
        for (Matching.Pair<Index> pair : match.indexes().pairs()) {
            ObjectName name = of(table, pair.before(), pair.after());
            if (!name.equals(pair.before().name())) {
                want(table, name);
            }
        }
    }

    private ObjectName decide(ObjectName before, ObjectName after, boolean givesWay) {
        String text = after.text();
        boolean rename = text != null
                && !text.equals(before.text())
                && (after.chosen() || givesWay || rules == DiffRules.DATABASES);
        return rename ? after : before;
    }

    private void want(QualifiedName table, Constraint constraint, ObjectName name) {
        wanted.add(constraint(table, name));
        if (isRelation(constraint)) {
            want(table, name);
        }
    }

    private void want(QualifiedName table, ObjectName name) {
        wanted.add(relation(table, name));
    }

    private void wantRelation(QualifiedName name) {
        wanted.add(relation(name));
    }

    /** Primary keys and unique constraints have an index of their own name. */
    private static boolean isRelation(Constraint constraint) {
        return !(constraint instanceof CheckConstraint) && !(constraint instanceof ForeignKey);
    }

    private static List<String> constraint(QualifiedName table, ObjectName name) {
        return List.of("constraint", table.schema(), table.name(), name.toString());
    }

    private static List<String> relation(QualifiedName table, ObjectName name) {
        return relation(table.sibling(name.toString()));
    }

    private static List<String> relation(QualifiedName name) {
        return List.of("relation", name.schema(), name.name());
    }
}
