package dev.autogen.cli;

import dev.autogen.Comparison;
import dev.autogen.SchemaSource;
import dev.autogen.compare.Drift;
import dev.autogen.plan.Plan;
import dev.autogen.plan.SectionText;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code autogen diff}. */
@Command(
        name = "diff",
        description = "Show what separates the database from the entities, or any two sources.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A SOURCE is entities, database, migrations (the files, replayed in a throw-away database), empty, or the JDBC",
            "URL of another database. Nothing is written to any of them. A line with + is only in 'to', one with - only in",
            "'from'. Between two databases everything is compared; what no statement is written for is listed by name.",
            "Exit code 3 when there are differences.",
            "",
            "Examples:",
            "  autogen diff",
            "  autogen diff --sql                (the statements that would bring the database there)",
            "  autogen diff --sql --downgrade    (the statements of the way back)",
            "  autogen diff --sql --rename users.nick=nickname",
            "  autogen diff --drift              (who moved: the database by hand, the entities, or a revision not applied)",
            "  autogen diff --from migrations    (what the entities ask for and no migration makes)",
            "  autogen diff --from jdbc:postgresql://staging/shop --to jdbc:postgresql://production/shop"
        })
final class DiffCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Option(
            names = "--from",
            paramLabel = "SOURCE",
            converter = SourceConverter.class,
            description = "Where the way begins (default: database).")
    private @Nullable SchemaSource from;

    @Option(
            names = "--to",
            paramLabel = "SOURCE",
            converter = SourceConverter.class,
            description = "Where it leads (default: entities).")
    private @Nullable SchemaSource to;

    @Option(names = "--sql", description = "Print the statements instead of the changes.")
    private boolean sql;

    @Option(names = "--online", description = "With --sql: statements that keep an application running.")
    private boolean online;

    @Option(names = "--downgrade", description = "With --sql: the way back.")
    private boolean downgrade;

    @Option(
            names = "--drift",
            description = "Compare entities, migrations and database, and say of each difference which of them moved.")
    private boolean drift;

    @Mixin
    private RenameOptions renames = new RenameOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        refuseWhatWouldBeIgnored(root.isJson());
        if (drift) {
            return drift(root);
        }
        Comparison comparison = comparison(root);
        DiffWords words = new DiffWords(comparison, from != null || to != null);
        words.header().forEach(console::note);
        comparison.notes().forEach(note -> console.note(console.errStyle().faint("note: " + note)));
        if (console.isVerbose()) {
            comparison
                    .remarks()
                    .forEach(remark -> console.note(console.errStyle().faint(remark)));
            TimingLines.of(comparison.timings()).forEach(console::note);
        }
        if (root.isJson()) {
            root.report(RunViews.diff(comparison));
            return comparison.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENCES_FOUND;
        }
        if (comparison.isEmpty()) {
            console.note(words.nothing());
            return ExitCode.DONE;
        }
        if (sql) {
            Plan plan = downgrade ? comparison.downgrade() : comparison.upgrade();
            String text = words.unplannedComment(downgrade) + SectionText.of(plan);
            console.out().print(new SqlColours(console.outStyle()).apply(text));
        } else {
            Changes.lines(comparison.lines(), console.outStyle()).forEach(console::result);
            words.unplanned(console.outStyle()).forEach(console::result);
        }
        console.note(words.count());
        return ExitCode.DIFFERENCES_FOUND;
    }

    private static int drift(AutogenCommand root) {
        Drift drift = root.autogen().drift(root.throwawayDatabases());
        if (root.isJson()) {
            root.report(DriftReport.view(drift));
        } else {
            DriftReport.print(drift, root.console());
        }
        return drift.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENCES_FOUND;
    }

    /** It must not look as if it had done something. */
    private void refuseWhatWouldBeIgnored(boolean json) {
        if (drift && (from != null || to != null || sql || renames.isGiven())) {
            throw wrongUsage(
                    "--drift compares entities, migrations and database: leave out --from, --to, --sql and --rename.");
        }
        if (downgrade && !sql) {
            throw wrongUsage("--downgrade chooses the statements that --sql prints: give both.");
        }
        if (online && !sql && !json) {
            throw wrongUsage("--online says how --sql writes statements: give both.");
        }
    }

    private ParameterException wrongUsage(String problem) {
        return new ParameterException(Objects.requireNonNull(spec, "spec").commandLine(), problem);
    }

    private Comparison comparison(AutogenCommand root) {
        if (from == null && to == null) {
            return root.autogen(online).compare(renames.decided());
        }
        boolean fromEntities = from instanceof SchemaSource.Entities;
        if (renames.isGiven() && fromEntities) {
            throw wrongUsage("--rename takes a way that begins at a database: --from database.");
        }
        return root.autogen(online)
                .compare(
                        from == null ? SchemaSource.DATABASE : from,
                        to == null ? SchemaSource.ENTITIES : to,
                        root.throwawayDatabases(),
                        renames.decided());
    }

    /** Reads a source. */
    static final class SourceConverter implements ITypeConverter<SchemaSource> {
        @Override
        public SchemaSource convert(String value) {
            try {
                return SchemaSource.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
