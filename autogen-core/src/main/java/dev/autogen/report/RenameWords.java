package dev.autogen.report;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.rename.ObjectPath;
import dev.autogen.diff.rename.RenameCandidate;
import dev.autogen.diff.rename.RenameKind;
import dev.autogen.diff.rename.RenameQuestion;
import dev.autogen.diff.rename.RenameSyntax;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.schema.Origin;
import java.util.List;

/** The words in which people are asked what became of something. */
public final class RenameWords {

    private final RenameSyntax syntax;

    public RenameWords(String defaultSchema) {
        this.syntax = new RenameSyntax(requireNonNull(defaultSchema, "defaultSchema"));
    }

    /** {@code Was column users.nick renamed to nickname?}, or without the new name where there are several. */
    public String question(RenameQuestion question) {
        String former = question.vanished().kind().word() + " " + ObjectWords.oneLine(syntax.path(question.vanished()));
        return question.candidates().size() == 1
                ? "Was " + former + " renamed to " + name(question.candidates().get(0)) + "?"
                : "What became of " + former + "?";
    }

    /** The new name, with its schema where that is another one. */
    public String name(RenameCandidate candidate) {
        ObjectPath after = candidate.after();
        boolean moved =
                !candidate.before().object().schema().equals(after.object().schema());
        String name = after.kind() == RenameKind.COLUMN || after.kind() == RenameKind.ENUM_LABEL || !moved
                ? after.name()
                : after.object().toString();
        return ObjectWords.oneLine(name);
    }

    /** Why it may be so, and which class or attribute asks for the new one. */
    public String evidence(RenameCandidate candidate) {
        Origin origin = candidate.origin();
        String evidence = ObjectWords.oneLine(ObjectWords.type(String.join(", ", candidate.evidence())));
        return evidence + (origin == null ? "" : (evidence.isEmpty() ? "" : "; ") + "now " + origin);
    }

    /** What is lost when it was not renamed. */
    public String otherwise(RenameQuestion question) {
        return switch (question.vanished().kind()) {
            case TABLE -> "drop the table with its rows";
            case COLUMN -> "drop the column with its values";
            case SEQUENCE -> "drop the sequence with its position";
            case ENUM_TYPE -> "drop the type and make another";
            case ENUM_LABEL -> "remove the value, and add the other";
        };
    }

    /** What a reader should know about questions that nobody has answered, one sentence each. */
    public static List<String> hints(Renaming renaming) {
        return renaming.hints().stream()
                .map(argument -> "what is dropped and added may be a rename: --rename "
                        + ObjectWords.oneLine(RenameSyntax.inShell(argument)))
                .toList();
    }
}
