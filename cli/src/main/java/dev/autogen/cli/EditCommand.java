package dev.autogen.cli;

import dev.autogen.Autogen;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code autogen edit}. */
@Command(
        name = "edit",
        description = "Open the migration files of revisions in your editor.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The editor is the command in VISUAL or EDITOR.",
            "",
            "Examples:",
            "  autogen edit head",
            "  EDITOR=\"code --wait\" autogen edit 8bd7"
        })
final class EditCommand implements Callable<Integer>, WithoutJson {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Parameters(
            paramLabel = "REVISION",
            arity = "1..*",
            description = "Ids, unique prefixes, head, heads, current, or LABEL@head.")
    private List<String> targets = new ArrayList<>();

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Autogen autogen = root.autogen();
        MigrationDirectory migrations = autogen.migrations();
        List<Path> files = autogen.files(migrations, targets).stream()
                .map(MigrationFile::path)
                .map(Path::toAbsolutePath)
                .toList();
        new Editor(root.surroundings()).open(files);
        return ExitCode.DONE;
    }
}
