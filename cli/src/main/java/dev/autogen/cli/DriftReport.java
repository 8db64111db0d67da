package dev.autogen.cli;

import dev.autogen.compare.Drift;
import dev.autogen.compare.Drift.Moved;
import dev.autogen.report.ChangeLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code diff --drift} prints. */
final class DriftReport {

    private DriftReport() {}

    /** The document of {@code --json}. */
    record View(
            List<String> applied,
            List<String> pending,
            boolean entities,
            List<DifferenceView> differences,
            List<String> notes) {}

    /** A difference, and which side moved. */
    record DifferenceView(
            String moved,
            String words,
            String sign,
            String text,
            @Nullable String origin) {}

    static View view(Drift drift) {
        return new View(
                drift.applied(),
                drift.pending(),
                drift.withEntities(),
                drift.differences().stream().map(DriftReport::view).toList(),
                drift.notes());
    }

    private static DifferenceView view(Drift.Difference difference) {
        ChangeLine line = difference.line();
        return new DifferenceView(
                difference.moved().id(),
                difference.moved().words(),
                line.sign().symbol(),
                line.text(),
                line.origin() == null ? null : line.origin().toString());
    }

    /** Prints the differences, grouped by who moved; around them what was compared. */
    static void print(Drift drift, Console console) {
        Style faint = console.errStyle();
        console.note("Compared with what the migrations make up to "
                + (drift.applied().isEmpty() ? "nothing" : String.join(", ", drift.applied()))
                + ", where the database stands; not applied: "
                + (drift.pending().isEmpty() ? "none" : String.join(", ", drift.pending())) + ".");
        if (!drift.withEntities()) {
            console.note("The entities were not looked at: no class path is named (--classpath).");
        }
        drift.notes().forEach(note -> console.note(faint.faint("note: " + note)));
        if (console.isVerbose()) {
            console.note("time: " + seconds(drift.total()) + ", of that " + seconds(drift.replay())
                    + " replaying the migrations");
        }
        if (drift.isEmpty()) {
            console.note("No differences: "
                    + (drift.withEntities() ? "entities, migrations and database" : "migrations and database")
                    + " agree.");
            return;
        }
        groups(drift, console.outStyle()).forEach(console::result);
        console.note(Changes.count(drift.differences().size(), "difference") + ".");
    }

    private static List<String> groups(Drift drift, Style style) {
        Map<Moved, List<ChangeLine>> groups = drift.differences().stream()
                .collect(Collectors.groupingBy(
                        Drift.Difference::moved,
                        TreeMap::new,
                        Collectors.mapping(Drift.Difference::line, Collectors.toList())));
        List<String> lines = new ArrayList<>();
        groups.forEach((moved, changes) -> {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            String title = moved.words();
            lines.add(style.strong(Character.toUpperCase(title.charAt(0)) + title.substring(1) + ":"));
            Changes.lines(changes, style).forEach(line -> lines.add("  " + line));
        });
        return lines;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toNanos() / 1e9);
    }
}
