package dev.autogen.diff.rename;

import dev.autogen.diff.rename.RenameSyntax.Part;
import dev.autogen.schema.Column;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The renames that somebody spelled out, as {@code users.nick=nickname}. All are checked before any counts. */
final class GivenRenames {

    private final RenameDraft draft;
    private final RenameErrors errors;
    private final List<Given> given = new ArrayList<>();

    /** @param before in the names the database has */
    private record Given(String argument, ObjectPath before, ObjectPath after) {}

    GivenRenames(RenameDraft draft) {
        this.draft = draft;
        this.errors = new RenameErrors(draft);
    }

    /**
     * Adds the renames to the draft.
     *
     * @throws dev.autogen.AutogenException when one of them names something that is not there, or leads where something is
     */
    void add(List<String> arguments) {
        // A column may be named by what its table is called afterwards: tables go first.
        List<String> parts = new ArrayList<>();
        for (String argument : arguments) {
            List<List<Part>> sides = RenameSyntax.sides(argument);
            if (sides.size() != 2) {
                throw errors.malformed(argument);
            }
            List<ObjectPath> objects = objects(sides.get(0), draft.current());
            if (objects.isEmpty() || isPartRename(sides, objects)) {
                parts.add(argument);
            } else {
                add(argument, objects, sides.get(1));
            }
        }
        for (String argument : parts) {
            List<List<Part>> sides = RenameSyntax.sides(argument);
            List<ObjectPath> before = partsBefore(sides.get(0));
            if (before.isEmpty()) {
                throw errors.unknown(argument, sides.get(0));
            }
            add(argument, before, sides.get(1));
        }
        given.forEach(this::check);
    }

    /** {@code shop.users} is a table of a schema, unless {@code shop} is a table and the new name is a column of it. */
    private boolean isPartRename(List<List<Part>> sides, List<ObjectPath> objects) {
        return !partsBefore(sides.get(0)).isEmpty()
                && objects.stream()
                        .allMatch(object -> after(object, sides.get(1)).isEmpty());
    }

    private void add(String argument, List<ObjectPath> before, List<Part> wanted) {
        for (ObjectPath candidate : before) {
            List<ObjectPath> after = after(candidate, wanted);
            if (!after.isEmpty()) {
                given.stream()
                        .filter(other -> other.before().equals(candidate)
                                || other.after().equals(after.get(0)))
                        .findFirst()
                        .ifPresent(other -> {
                            throw errors.twice(argument, other.argument());
                        });
                given.add(new Given(argument, candidate, after.get(0)));
                draft.add(candidate, after.get(0), draft.origin(after.get(0)));
                return;
            }
        }
        throw errors.missing(argument, before.get(0), wanted);
    }

    /** Whether the new name is taken is clear only when all are known: two may swap. */
    private void check(Given rename) {
        ObjectPath after = rename.after();
        boolean taken = after.kind().isPart() ? isTaken(rename.before(), after) : draft.isOccupied(after.object());
        if (taken) {
            throw errors.taken(rename.argument(), after);
        }
        if (after.equals(rename.before())) {
            throw errors.same(rename.argument());
        }
    }

    private boolean isTaken(ObjectPath before, ObjectPath after) {
        ObjectPath holder = new ObjectPath(before.kind(), before.object(), after.part());
        return parts(draft.current(), before.kind(), before.object()).anyMatch(after.part()::equals)
                && !draft.isRenamed(holder);
    }

    /** As it is written, or when nothing is called so, the only one that differs in case. */
    private List<ObjectPath> objects(List<Part> name, Schema schema) {
        return name.size() > 2 ? List.of() : named(all(schema).toList(), name, schema.defaultSchema());
    }

    /** @param home the schema of a name without one */
    private static List<ObjectPath> named(List<ObjectPath> paths, List<Part> name, String home) {
        Part own = name.get(name.size() - 1);
        List<ObjectPath> inSchema = paths.stream()
                .filter(path -> name.size() == 1
                        ? path.object().schema().equals(home)
                        : name.get(0).matches(path.object().schema()))
                .toList();
        List<ObjectPath> exact =
                inSchema.stream().filter(path -> own.matches(path.name())).toList();
        List<ObjectPath> like =
                inSchema.stream().filter(path -> own.resembles(path.name())).toList();
        return exact.isEmpty() && like.size() == 1 ? like : exact;
    }

    /** Columns and labels by what their table or type is called in the database, or afterwards. */
    private List<ObjectPath> partsBefore(List<Part> name) {
        if (name.size() < 2) {
            return List.of();
        }
        Part own = name.get(name.size() - 1);
        List<Part> holder = name.subList(0, name.size() - 1);
        List<ObjectPath> found = new ArrayList<>();
        for (ObjectPath object : objects(holder, draft.current())) {
            found.addAll(partsNamed(object, own, draft.current()));
        }
        if (found.isEmpty()) {
            for (ObjectPath object : objects(holder, draft.desired())) {
                QualifiedName former = draft.former(object.kind(), object.object());
                found.addAll(partsNamed(new ObjectPath(object.kind(), former, ""), own, draft.current()));
            }
        }
        return found;
    }

    /** What the new name can mean for an object. */
    private List<ObjectPath> after(ObjectPath before, List<Part> wanted) {
        Part own = wanted.get(wanted.size() - 1);
        if (before.kind().isPart()) {
            RenameKind holderKind = before.kind() == RenameKind.COLUMN ? RenameKind.TABLE : RenameKind.ENUM_TYPE;
            QualifiedName holder = draft.now(holderKind, before.object());
            boolean elsewhere = wanted.size() > 1
                    && objects(wanted.subList(0, wanted.size() - 1), draft.desired()).stream()
                            .noneMatch(object -> object.object().equals(holder));
            return elsewhere ? List.of() : partsNamed(new ObjectPath(holderKind, holder, ""), own, draft.desired());
        }
        List<ObjectPath> ofKind = all(draft.desired())
                .filter(path -> path.kind() == before.kind())
                .toList();
        return wanted.size() > 2
                ? List.of()
                : named(ofKind, wanted, before.object().schema());
    }

    private static List<ObjectPath> partsNamed(ObjectPath object, Part own, Schema schema) {
        RenameKind kind = object.kind() == RenameKind.TABLE ? RenameKind.COLUMN : RenameKind.ENUM_LABEL;
        if (object.kind() == RenameKind.SEQUENCE) {
            return List.of();
        }
        List<String> names = parts(schema, kind, object.object()).toList();
        List<String> exact = names.stream().filter(own::matches).toList();
        List<String> like = names.stream().filter(own::resembles).toList();
        List<String> chosen = exact.isEmpty() && like.size() == 1 ? like : exact;
        return chosen.stream()
                .map(name -> new ObjectPath(kind, object.object(), name))
                .toList();
    }

    private static Stream<String> parts(Schema schema, RenameKind kind, QualifiedName object) {
        return kind == RenameKind.COLUMN
                ? schema.table(object).stream()
                        .flatMap(table -> table.columns().stream())
                        .map(Column::name)
                : schema.enumTypes().stream()
                        .filter(type -> type.name().equals(object))
                        .flatMap(type -> type.labels().stream());
    }

    static Stream<ObjectPath> all(Schema schema) {
        return Stream.of(
                        schema.tables().stream().map(Table::name).map(ObjectPath::table),
                        schema.sequences().stream().map(Sequence::name).map(ObjectPath::sequence),
                        schema.enumTypes().stream().map(EnumType::name).map(ObjectPath::enumType))
                .flatMap(Function.identity());
    }
}
