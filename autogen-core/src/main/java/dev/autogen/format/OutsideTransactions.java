package dev.autogen.format;

import dev.autogen.migrate.ScriptException;
import dev.autogen.migrate.ScriptStatement;
import dev.autogen.migrate.StatementSplitter;
import dev.autogen.revision.Section;
import dev.autogen.revision.StatementChecksum;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Puts {@code -- autogen no-transaction} before the statements of others that run outside of a transaction: runners see it by
 * themselves, or are told so beside the statement, and a replay has to do as they do.
 */
final class OutsideTransactions {

    private static final String DIRECTIVE = "-- autogen no-transaction";

    /** What PostgreSQL refuses in a transaction. */
    private static final Pattern REFUSED =
            Pattern.compile("(?:create (?:unique )?index concurrently|drop index concurrently"
                    + "|reindex .*concurrently|reindex (?:\\([^)]*\\) )?(?:database|system|schema)|vacuum|alter system"
                    + "|(?:create|drop) (?:database|tablespace)|alter table .* detach partition .* concurrently)\\b.*");

    /** Without any of these words there is no such statement. */
    private static final Pattern HINT = Pattern.compile(
            "concurrently|reindex|vacuum|alter\\s+system|database|tablespace", Pattern.CASE_INSENSITIVE);

    private OutsideTransactions() {}

    /**
     * The section with the directives; as it is where it cannot be split, which is told when it is to be run.
     *
     * @param main the file of the revision
     * @param any whether the runner is told to run anything outside
     * @param told whether that is so of a statement
     */
    static Section in(Section section, Path main, boolean any, Predicate<ScriptStatement> told) {
        if (!any && !HINT.matcher(section.text()).find()) {
            return section;
        }
        Set<Integer> lines = new HashSet<>();
        try {
            for (ScriptStatement statement :
                    StatementSplitter.split(main.toString(), 1, section.text()).statements()) {
                String before = section.text().substring(0, statement.offset());
                boolean first = before.substring(before.lastIndexOf('\n') + 1).isBlank();
                if (first && (any && told.test(placed(statement, section)) || isRefused(statement))) {
                    lines.add((int) before.chars().filter(c -> c == '\n').count());
                }
            }
        } catch (ScriptException toldWhenItIsRun) {
            return section;
        }
        return lines.isEmpty() ? section : marked(section, main, lines);
    }

    /** The same statement with the line of its file. */
    private static ScriptStatement placed(ScriptStatement statement, Section section) {
        return new ScriptStatement(
                statement.number(),
                statement.sql(),
                statement.offset(),
                section.place(statement.line() - 1).line(),
                statement.column());
    }

    private static boolean isRefused(ScriptStatement statement) {
        String words = StatementChecksum.normalised(statement.sql()).toLowerCase(Locale.ROOT);
        return REFUSED.matcher(words).matches();
    }

    private static Section marked(Section section, Path main, Set<Integer> marked) {
        SourceLines lines = new SourceLines(main);
        List<String> texts = section.text().lines().toList();
        for (int i = 0; i < texts.size(); i++) {
            Section.Place place = section.place(i);
            Path file = place.path() == null ? main : place.path();
            if (marked.contains(i)) {
                lines.add(DIRECTIVE, file, place.line(), place.indent());
            }
            lines.add(texts.get(i), file, place.line(), place.indent());
        }
        return lines.section();
    }
}
