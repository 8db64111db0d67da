package dev.autogen.cli;

import dev.autogen.Autogen;
import dev.autogen.AutogenException;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code autogen show}. */
@Command(
        name = "show",
        description = "Print the migration files of revisions.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  autogen show head",
            "  autogen show 8bd7 c04e",
            "  autogen show current    (where the database stands)"
        })
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Parameters(
            paramLabel = "REVISION",
            arity = "1..*",
            description = "Ids, unique prefixes, head, heads, current, or LABEL@head.")
    private List<String> targets = new ArrayList<>();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        Autogen autogen = root.autogen();
        MigrationDirectory migrations = autogen.migrations();
        List<MigrationFile> files = autogen.files(migrations, targets);
        if (root.isJson()) {
            RevisionMarks marks = RevisionMarks.of(migrations.graph());
            root.report(new RevisionViews(migrations, marks, root::shown).show(files, autogen::agreements));
            return ExitCode.DONE;
        }
        String gap = "";
        for (MigrationFile file : files) {
            for (Path path : file.paths()) {
                console.note(gap + console.errStyle().faint(root.shown(path)));
                console.out().print(gap.isEmpty() ? "" : System.lineSeparator());
                console.out().print(new SqlColours(console.outStyle()).apply(text(path)));
                gap = System.lineSeparator();
            }
            FileRemarks remarks = FileRemarks.of(file, autogen::agreements);
            remarks.warnings().forEach(line -> console.warn(root.relative(line)));
            remarks.acceptances().forEach(console::note);
        }
        return ExitCode.DONE;
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new AutogenException(
                    "unreadable-file", path + " cannot be read: " + e.getMessage(), "Check its permissions.", e);
        }
    }
}
