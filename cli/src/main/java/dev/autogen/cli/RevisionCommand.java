package dev.autogen.cli;

import dev.autogen.Autogen;
import dev.autogen.AutogenException;
import dev.autogen.Comparison;
import dev.autogen.Draft;
import dev.autogen.ProofMode;
import dev.autogen.RevisionRequest;
import dev.autogen.format.FormatFile;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.Todo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code autogen revision}. */
@Command(
        name = "revision",
        description = "Write a new migration file.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  autogen revision --autogenerate -m \"add user email\"",
            "  autogen revision --autogenerate -m \"call users accounts\" --rename users=accounts --rename users.nick=nickname",
            "  autogen revision --autogenerate -m \"index orders\" --online     (keeps the application running)",
            "  autogen revision -m \"fill in missing countries\"     (an empty file, to be written by hand)",
            "  autogen revision -m \"start billing\" --head base --branch-label billing",
            "  autogen revision -m \"urgent fix\" --head 8bd7 --splice"
        })
final class RevisionCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            required = true,
            description = "What the revision does.")
    private String message = "";

    @Option(names = "--autogenerate", description = "Fill it with what takes the database to the entities, and back.")
    private boolean autogenerate;

    @Option(
            names = "--online",
            description = "With --autogenerate: statements that keep an application running, in several transactions.")
    private boolean online;

    /** Where a draft is proven; the names are what users type. */
    enum Proving {
        throwaway,
        transaction
    }

    @Option(
            names = "--prove",
            paramLabel = "WHERE",
            description =
                    "With --autogenerate: run both directions in a throwaway database (the default), or in a transaction"
                            + " on the database itself, with its rows, which is rolled back.")
    private @Nullable Proving proving;

    @Option(names = "--dry-run", description = "Print the file instead of writing it.")
    private boolean dryRun;

    @Option(
            names = "--no-prove",
            description = "With --autogenerate: do not run both directions in a throw-away database first.")
    private boolean unproved;

    @Option(
            names = "--accept",
            paramLabel = "CODE",
            description =
                    "With --autogenerate: go on in spite of an error: smaller-model, a revision that drops most of the tables; unproven, one whose"
                            + " proof failed. Repeatable.")
    private Set<String> accepted = new TreeSet<>();

    @Option(
            names = "--head",
            paramLabel = "REVISION",
            description =
                    "The head it follows, such as an id or LABEL@head; base starts a line of its own. Repeatable.")
    private List<String> heads = new ArrayList<>();

    @Mixin
    private RenameOptions renames = new RenameOptions();

    @Mixin
    private PlacementOptions placement = new PlacementOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        if (!autogenerate) {
            refuseWhatNeedsAutogenerate();
        }
        Autogen autogen = root.autogen(online);
        RevisionRequest request =
                placement.request(message, heads, root.surroundings().workingDirectory());
        Draft draft = autogenerate
                ? autogen.draftFromEntities(request, renames.asking(root), root.throwawayDatabases(), proofMode())
                : autogen.draft(request);
        draft.notes().forEach(note -> console.note(console.errStyle().faint("note: " + root.relative(note))));
        boolean unchanged = draft.madeFrom().map(Comparison::isEmpty).orElse(false);
        boolean writes = !unchanged && !dryRun;
        draft = draft.accept(accepted);
        draft.requireNoFailedProof();
        if (writes) {
            draft = withoutDoubts(draft, root);
        } else {
            draft.doubts().forEach(doubt -> console.warn(root.relative(String.valueOf(doubt.getMessage()))));
        }
        String proof = draft.document().proof();
        if (proving == Proving.transaction && proof != null && proof.startsWith("not proven")) {
            console.warn(root.relative(proof));
        }
        String file = root.shown(writes ? autogen.write(draft) : draft.path());
        if (writes) {
            draft.madeFrom().ifPresent(comparison -> summary(console, comparison, autogen.acceptedHazards()));
        }
        if (root.isJson()) {
            root.report(RunViews.draft(draft, file, writes));
        } else if (unchanged) {
            console.note("No changes detected: the database is what the entities ask for. No file was written.");
        } else if (dryRun) {
            print(console, draft, root);
        } else {
            console.result(file);
            draft.files().stream().skip(1).forEach(other -> console.result(root.shown(other.path())));
        }
        return ExitCode.DONE;
    }

    /** Of several files each after its name. */
    private static void print(Console console, Draft draft, AutogenCommand root) {
        SqlColours colours = new SqlColours(console.outStyle());
        for (FormatFile file : draft.files()) {
            if (draft.files().size() > 1) {
                console.note(console.errStyle().faint(root.shown(file.path())));
            }
            console.out().print(colours.apply(file.text()));
        }
    }

    /** What would be ignored must not look as if it had done something. */
    private void refuseWhatNeedsAutogenerate() {
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("--rename says what --autogenerate finds", renames.isGiven());
        given.put("--online says how --autogenerate writes statements", online);
        given.put("--prove says how --autogenerate tries what it finds", proving != null);
        given.put("--no-prove leaves out what only --autogenerate does", unproved);
        given.put("--accept goes on in spite of what only --autogenerate finds", !accepted.isEmpty());
        given.forEach((problem, isGiven) -> {
            if (isGiven) {
                throw new ParameterException(
                        Objects.requireNonNull(spec, "spec").commandLine(), problem + ": give both.");
            }
        });
    }

    private ProofMode proofMode() {
        if (unproved && proving != null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec, "spec").commandLine(), "--prove and --no-prove exclude each other.");
        }
        if (proving == Proving.transaction) {
            return ProofMode.TRANSACTION;
        }
        return unproved ? ProofMode.NONE : ProofMode.THROWAWAY;
    }

    /** A person in a terminal is asked, everybody else gets the error. */
    private static Draft withoutDoubts(Draft draft, AutogenCommand root) {
        Draft asked = draft;
        for (AutogenException doubt : draft.doubts()) {
            if (!root.asksInTerminal()) {
                throw doubt;
            }
            root.console().warn(root.relative(String.valueOf(doubt.getMessage())));
            if (!root.confirm("Write it all the same?")) {
                throw new AutogenException(
                        doubt.code(), "Nothing was written.", doubt.nextStep().orElse(null));
            }
            asked = asked.accept(Set.of(doubt.code()));
        }
        return asked;
    }

    private static void summary(Console console, Comparison comparison, Set<String> acceptedHazards) {
        Style style = console.errStyle();
        Changes.lines(comparison.lines(), style).forEach(line -> console.note("  " + line));
        List<Hazard> consent = comparison.upgrade().hazards().stream()
                .filter(Hazard::needsConsent)
                .filter(hazard -> !acceptedHazards.contains(hazard.code().name()))
                .toList();
        consent.forEach(hazard -> console.note(
                "  " + style.error("[ ] " + hazard.code()) + " " + hazard.code().title() + ": " + hazard.message()));
        if (!consent.isEmpty()) {
            console.note(Changes.count(consent.size(), "hazard")
                    + (consent.size() == 1 ? " waits" : " wait")
                    + " for a reviewer, who ticks the box in the file: [x]");
        }
        List<Todo> todos = comparison.upgrade().todos();
        todos.forEach(todo -> console.note("  " + style.error("todo") + " " + todo.text()));
        if (!todos.isEmpty()) {
            console.note("The file is incomplete: write the missing statements, and delete the lines -- autogen todo.");
        }
    }
}
