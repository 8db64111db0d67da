package dev.autogen.cli;

import dev.autogen.Autogen;
import dev.autogen.proof.Proof;
import dev.autogen.proof.ProvenRevision;
import dev.autogen.proof.rows.UnfilledTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code autogen prove}. */
@Command(
        name = "prove",
        description = "Run revisions up, down and up again in a throw-away database.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "All migrations are run from nothing. After a downgrade the catalogue must be what it was before the upgrade.",
            "The tables get two small made-up rows each, so that what fails only on data is seen. Exit code 3 when a",
            "revision is not proven.",
            "",
            "Examples:",
            "  autogen prove",
            "  autogen prove head --write      (notes it in the header of the file)",
            "  autogen prove 8bd7:heads --no-rows"
        })
final class ProveCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Parameters(
            paramLabel = "REVISION",
            arity = "0..*",
            description = "Ids, unique prefixes, ranges FROM:TO, head, heads, or LABEL@head. All revisions by default.")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--write",
            description = "Put the proof into the headers of the files that pass; nothing else changes.")
    private boolean writes;

    @Option(names = "--no-rows", description = "Leave the tables as the migrations make them.")
    private boolean bare;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        Autogen autogen = root.autogen();
        List<RunViews.ProvenView> views = new ArrayList<>();
        Set<UnfilledTable> unfilled = new LinkedHashSet<>();
        List<ProvenRevision> proven = autogen.prove(targets, !bare, root.throwawayDatabases(), revision -> {
            boolean written = writes && autogen.writeProof(revision);
            unfilled.addAll(revision.unfilled());
            if (root.isJson()) {
                views.add(RunViews.proven(revision, root.shown(revision.file().path()), written, root::relative));
            } else {
                print(root, revision, written);
            }
        });
        if (root.isJson()) {
            root.report(new RunViews.ProveView(views));
        } else if (proven.isEmpty()) {
            root.noteWhereEmpty(autogen.graph());
        } else {
            unfilled.forEach(table -> console.note("no rows for " + table));
        }
        return proven.stream().allMatch(ProvenRevision::isGood) ? ExitCode.DONE : ExitCode.DIFFERENCES_FOUND;
    }

    private static void print(AutogenCommand root, ProvenRevision revision, boolean written) {
        Console console = root.console();
        Style style = console.outStyle();
        Proof proof = revision.proof();
        String mark = revision.isGood()
                ? style.good("✓ ")
                : proof instanceof Proof.Failed ? style.error("✗ ") : style.faint("- ");
        String message =
                revision.file().revision().message().lines().findFirst().orElse("");
        console.result(mark + revision.file().id() + (message.isEmpty() ? "" : " " + message) + ": "
                + (proof instanceof Proof.Failed failed ? root.relative(failed.what()) : proof.words())
                + (written ? style.faint(" · written") : ""));
        if (proof instanceof Proof.Failed failed) {
            console.result("    " + root.shown(revision.file().path()));
            failed.details().forEach(line -> console.result("    " + root.relative(line)));
        }
    }
}
