package dev.autogen.cli;

import dev.autogen.AutogenException;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code autogen show}. */
@Command(
        name = "show",
        description = "Print the migration file of a revision.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  autogen show head", "  autogen show 8bd7"})
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Parameters(paramLabel = "REVISION", description = "An id, a unique prefix, or head.")
    private String target = "";

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        MigrationDirectory migrations = root.autogen().migrations();
        Revision revision = migrations
                .graph()
                .resolveOne(target)
                .orElseThrow(() -> new AutogenException(
                        "no-revision",
                        "'" + target + "' is no revision: base is where there is none yet.",
                        "autogen history"));
        MigrationFile file = migrations.fileOf(revision);
        console.note(console.errStyle().faint(root.shown(file.path())));
        console.out().print(new SqlColours(console.outStyle()).apply(text(file.path())));
        return ExitCode.DONE;
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new AutogenException("unreadable-file", path + " cannot be read: " + e.getMessage(), null, e);
        }
    }
}
