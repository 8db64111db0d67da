package dev.autogen.cli;

import dev.autogen.Adoption;
import dev.autogen.Autogen;
import dev.autogen.RevisionRequest;
import dev.autogen.format.FormatFile;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code autogen adopt}. */
@Command(
        name = "adopt",
        description = "Take over a database that is there: write and record a first revision.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The revision makes the same schema from nothing, and is recorded as applied: no table is",
            "touched. Views, functions, triggers and whatever else no mapping can express are in it;",
            "what is not is named. It is tried in a throw-away database first.",
            "",
            "Examples:",
            "  autogen adopt",
            "  autogen adopt -m \"as Flyway left it\"",
            "  autogen adopt --dry-run    (prints the file, and writes nothing anywhere)"
        })
final class AdoptCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            defaultValue = "as it was",
            description = "What the revision is called (default: ${DEFAULT-VALUE}).")
    private String message = "";

    @Option(names = "--rev-id", paramLabel = "ID", description = "An id of your own.")
    private @Nullable String revisionId;

    @Option(names = "--dry-run", description = "Print the file, and write nothing.")
    private boolean dryRun;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        Autogen autogen = root.autogen();
        Adoption adoption = autogen.draftAdoption(
                RevisionRequest.of(message).withRevisionId(revisionId), root.throwawayDatabases());
        String file = root.shown(dryRun ? adoption.draft().files().get(0).path() : autogen.write(adoption));
        if (root.isJson()) {
            root.report(new AdoptView(
                    adoption.draft().document().revision(),
                    file,
                    !dryRun,
                    !dryRun && adoption.record() == null,
                    adoption.leftOut(),
                    adoption.comparedWithEntities()
                            .map(comparison -> comparison.lines().size())
                            .orElse(null)));
            return ExitCode.DONE;
        }
        if (dryRun) {
            SqlColours colours = new SqlColours(console.outStyle());
            for (FormatFile one : adoption.draft().files()) {
                console.out().print(colours.apply(one.text()));
            }
        } else {
            console.result(file);
        }
        adoption.leftOut().forEach(line -> console.warn("Left out: " + line));
        tellNext(adoption, console);
        return ExitCode.DONE;
    }

    private void tellNext(Adoption adoption, Console console) {
        String id = adoption.draft().document().revision();
        if (!dryRun && adoption.record() == null) {
            console.note("Now at " + id + ". Another database of the same schema: autogen stamp " + id);
        } else if (adoption.record() != null) {
            console.note("Record it where its tables are: " + adoption.record());
        }
        adoption.comparedWithEntities()
                .ifPresent(comparison -> console.note(
                        comparison.lines().isEmpty()
                                ? "The database is what the entities ask for."
                                : "Entities and database differ in "
                                        + Changes.count(comparison.lines().size(), "change")
                                        + "; the next revision holds "
                                        + (comparison.lines().size() == 1 ? "it" : "them")
                                        + ". → autogen revision --autogenerate -m \"what differed\""));
    }

    /**
     * What {@code --json} prints.
     *
     * @param changes how many changes separate the database from the entities, or null where nobody says where those are
     */
    record AdoptView(
            String revision,
            String file,
            boolean written,
            boolean recorded,
            List<String> leftOut,
            @Nullable Integer changes) {}
}
