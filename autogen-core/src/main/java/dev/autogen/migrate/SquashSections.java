package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import dev.autogen.revision.Direction;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Section;
import dev.autogen.revision.SqlLexer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The sections of the file that replaces a line of them: theirs, one after the other, those of the downgrade in reverse. Where each
 * comes from stands above it.
 *
 * @param dataSteps the statements that are no plain DDL, one line each: an author has to decide whether a new database needs them
 */
public record SquashSections(String upgrade, String downgrade, List<String> dataSteps) {

    public SquashSections {
        requireNonNull(upgrade, "upgrade");
        requireNonNull(downgrade, "downgrade");
        dataSteps = List.copyOf(dataSteps);
    }

    /**
     * Joins the sections.
     *
     * @param line the oldest first
     * @throws ScriptException when a section cannot be run
     */
    public static SquashSections of(List<MigrationFile> line) {
        List<String> dataSteps = new ArrayList<>();
        String upgrade = join(line, Direction.UPGRADE, dataSteps);
        List<MigrationFile> newestFirst = new ArrayList<>(line);
        Collections.reverse(newestFirst);
        return new SquashSections(upgrade, join(newestFirst, Direction.DOWNGRADE, dataSteps), dataSteps);
    }

    private static String join(List<MigrationFile> files, Direction direction, List<String> dataSteps) {
        StringBuilder text = new StringBuilder();
        boolean any = false;
        boolean plainBefore = true;
        for (MigrationFile file : files) {
            Section section = file.section(direction);
            Script script = StatementSplitter.split(file, section);
            boolean plain = script.statements().stream().allMatch(SquashSections::mayShareItsTransaction);
            if (!script.groups().isEmpty()) {
                // Each revision had a transaction of its own, which plain DDL does not notice.
                if (any && !(plain && plainBefore)) {
                    text.append("-- autogen commit\n\n");
                }
                any = true;
                plainBefore = plain;
            }
            text.append(title(file)).append(script.groups().isEmpty() ? ": nothing\n" : "\n");
            String sql = withLastSemicolon(section.text(), script).strip();
            text.append(sql.isEmpty() ? "\n" : "\n" + sql + "\n\n");
            script.statements().stream()
                    .filter(statement -> !isPlain(statement))
                    .forEach(statement -> dataSteps.add(direction.name().toLowerCase(Locale.ROOT) + " of " + file.id()
                            + ": " + statement.summary()));
        }
        return text.toString().strip();
    }

    private static String title(MigrationFile file) {
        String title = file.revision().title().replaceAll("\\p{Cntrl}+", " ");
        return ("-- from " + file.id() + " " + title).stripTrailing();
    }

    /** What follows must not become part of the last statement. */
    private static String withLastSemicolon(String section, Script script) {
        List<ScriptStatement> statements = script.statements();
        if (statements.isEmpty() || statements.get(statements.size() - 1).isJava()) {
            return section;
        }
        ScriptStatement last = statements.get(statements.size() - 1);
        int end = last.offset() + last.sql().length();
        return hasSemicolon(section.substring(end))
                ? section
                : section.substring(0, end) + ";" + section.substring(end);
    }

    private static boolean hasSemicolon(String rest) {
        SqlLexer lexer = new SqlLexer(rest);
        try {
            for (SqlLexer.Kind kind = lexer.next(); kind != SqlLexer.Kind.END; kind = lexer.next()) {
                if (kind == SqlLexer.Kind.SEMICOLON) {
                    return true;
                }
            }
            return false;
        } catch (SqlLexer.UnterminatedException e) {
            throw new IllegalStateException("not the end of a section: " + e.getMessage(), e);
        }
    }

    private static boolean isPlain(ScriptStatement statement) {
        return !statement.isJava() && StatementHead.of(statement.sql()).isDefinition() && !statement.fillsWhatItMakes();
    }

    /** A new value of an enum type cannot be used before it is committed. */
    private static boolean mayShareItsTransaction(ScriptStatement statement) {
        return isPlain(statement) && !statement.addsEnumValue();
    }
}
