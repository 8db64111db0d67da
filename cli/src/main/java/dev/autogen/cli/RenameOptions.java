package dev.autogen.cli;

import dev.autogen.diff.rename.RenamePolicy;
import dev.autogen.diff.rename.RenameQuestions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option by which somebody says what was renamed. */
final class RenameOptions {

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = "A rename: users=accounts, users.nick=nickname, shop.users=crm.users. Repeatable.")
    private List<String> renames = new ArrayList<>();

    boolean isGiven() {
        return !renames.isEmpty();
    }

    /** What is given; nobody is asked about the rest. */
    RenamePolicy decided() {
        return new RenamePolicy(renames, RenameQuestions.NOBODY);
    }

    /** What is given, and the answers of whoever sits there. */
    RenamePolicy asking(AutogenCommand root) {
        return new RenamePolicy(renames, root.asksQuestions() ? new RenamePrompt(root) : RenameQuestions.NOBODY);
    }
}
