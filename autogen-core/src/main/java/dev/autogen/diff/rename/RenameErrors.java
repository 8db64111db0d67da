package dev.autogen.diff.rename;

import dev.autogen.AutogenException;
import dev.autogen.NearestWord;
import dev.autogen.diff.rename.RenameSyntax.Part;
import dev.autogen.schema.Column;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong with a rename that somebody spelled out. */
final class RenameErrors {

    private static final String CODE = "invalid-rename";

    private static final String FORM =
            "Write the former name as the database has it and the new one after an equals sign, such as "
                    + "--rename users.nick=nickname or --rename users=accounts.";

    private final RenameDraft draft;
    private final RenameSyntax syntax;

    RenameErrors(RenameDraft draft) {
        this.draft = draft;
        this.syntax = new RenameSyntax(draft.current().defaultSchema());
    }

    AutogenException malformed(String argument) {
        return new AutogenException(CODE, option(argument) + " is not of the form OLD=NEW.", FORM);
    }

    /** Nothing has the former name. */
    AutogenException unknown(String argument, List<Part> name) {
        String typed = typed(name);
        String message = option(argument) + ": the database has no table, column, sequence, enum type or enum value "
                + typed + ".";
        return new AutogenException(
                CODE, message, near(typed, all(draft.current())).orElse(FORM));
    }

    /** Nothing that is wanted has the new name. */
    AutogenException missing(String argument, ObjectPath before, List<Part> wanted) {
        String typed = typed(wanted);
        // What is compared with the names.
        String meant = typed;
        List<String> names;
        String where;
        if (before.kind().isPart()) {
            meant = wanted.get(wanted.size() - 1).text();
            RenameKind holder = before.kind() == RenameKind.COLUMN ? RenameKind.TABLE : RenameKind.ENUM_TYPE;
            ObjectPath object = new ObjectPath(holder, draft.now(holder, before.object()), "");
            where = " in " + holder.word() + " " + syntax.path(object);
            names = parts(draft.desired(), object);
        } else {
            where = "";
            names = GivenRenames.all(draft.desired())
                    .filter(path -> path.kind() == before.kind())
                    .map(path ->
                            path.object().schema().equals(before.object().schema()) ? path.name() : syntax.path(path))
                    .toList();
        }
        String message = option(argument) + ": no " + before.kind().word() + " " + typed + " is asked for" + where
                + ", which " + syntax.path(before) + " could become.";
        return new AutogenException(CODE, message, near(meant, names).orElse(FORM));
    }

    AutogenException taken(String argument, ObjectPath after) {
        return new AutogenException(
                CODE,
                option(argument) + ": the database has a " + syntax.path(after) + " already.",
                "Rename that as well, or drop it in a revision before this one.");
    }

    /** A table takes its indexes along. */
    AutogenException collides(QualifiedName before, QualifiedName after, QualifiedName taken) {
        return new AutogenException(
                CODE,
                "Table " + syntax.object(before) + " cannot become " + syntax.object(after) + ": schema "
                        + after.schema() + " has a " + taken.name() + " already, and so has the table.",
                "Rename one of them in a revision before this one.");
    }

    AutogenException same(String argument) {
        return new AutogenException(CODE, option(argument) + ": both names are the same.", FORM);
    }

    AutogenException twice(String argument, String other) {
        return new AutogenException(
                CODE,
                option(argument) + " and " + option(other) + " contradict each other: both name the same thing.",
                "Keep one of them.");
    }

    private static String option(String argument) {
        return "--rename " + RenameSyntax.inShell(argument);
    }

    private static Optional<String> near(String typed, List<String> names) {
        return NearestWord.near(typed, names).map(name -> "Did you mean " + name + "?");
    }

    private List<String> all(Schema schema) {
        List<String> names = new ArrayList<>();
        GivenRenames.all(schema).forEach(path -> {
            names.add(syntax.path(path));
            parts(schema, path).forEach(part -> {
                RenameKind kind = path.kind() == RenameKind.TABLE ? RenameKind.COLUMN : RenameKind.ENUM_LABEL;
                names.add(syntax.path(new ObjectPath(kind, path.object(), part)));
            });
        });
        return names;
    }

    private static List<String> parts(Schema schema, ObjectPath object) {
        return switch (object.kind()) {
            case TABLE ->
                schema.table(object.object()).stream()
                        .flatMap(table -> table.columns().stream())
                        .map(Column::name)
                        .toList();
            case ENUM_TYPE ->
                schema.enumTypes().stream()
                        .filter(type -> type.name().equals(object.object()))
                        .map(EnumType::labels)
                        .flatMap(List::stream)
                        .toList();
            case SEQUENCE, COLUMN, ENUM_LABEL -> List.of();
        };
    }

    private static String typed(List<Part> name) {
        return name.stream().map(Part::text).collect(Collectors.joining("."));
    }
}
