package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the log against what is in the database, at any moment at which nothing is under way. */
final class ChaosLog {

    private final ChaosRevisions revisions;
    private final String situation;

    ChaosLog(ChaosRevisions revisions, String situation) {
        this.revisions = revisions;
        this.situation = situation;
    }

    /** The effects that are there are those of the statements done, and maybe that of the one in doubt. */
    void saysWhatIsThere(List<LogRecord> log, List<String> effects, String direction, List<String> rows) {
        assertThat(effects).as(situation).doesNotHaveDuplicates();
        for (String id : ChaosRevisions.IDS) {
            LogRecord newest = newest(log, id, direction);
            int done = newest == null ? 0 : newest.statementsDone();
            boolean inDoubt = newest != null && newest.outcome() == LogOutcome.BEGUN;
            for (String effect : revisions.effects(direction)) {
                int number = Integer.parseInt(effect.substring(effect.lastIndexOf(' ') + 1));
                if (effect.startsWith(id) && !(inDoubt && number == done + 1)) {
                    assertThat(effects.contains(effect))
                            .as("%s: %s with %s statements done, %s", situation, effect, done, newest)
                            .isEqualTo(number <= done);
                }
            }
        }
        LogRecord last = log.isEmpty() ? null : log.get(log.size() - 1);
        if (last != null && last.outcome() == LogOutcome.DONE) {
            List<String> expected = direction.equals("up") ? List.of(last.revision()) : before(last.revision());
            assertThat(rows).as(situation).isEqualTo(expected);
        }
    }

    private static List<String> before(String id) {
        int at = ChaosRevisions.IDS.indexOf(id);
        return at == 0 ? List.of() : List.of(ChaosRevisions.IDS.get(at - 1));
    }

    private static @Nullable LogRecord newest(List<LogRecord> log, String id, String direction) {
        List<LogRecord> rows = ofRevision(log, id, direction);
        return rows.isEmpty() ? null : rows.get(rows.size() - 1);
    }

    private static List<LogRecord> ofRevision(List<LogRecord> log, String id, String direction) {
        LogAction action = direction.equals("up") ? LogAction.UPGRADE : LogAction.DOWNGRADE;
        return log.stream()
                .filter(row -> row.revision().equals(id) && row.action() == action)
                .toList();
    }

    /** The rows of a direction that came to its end tell how, row by row. */
    void tellsTheStory(List<LogRecord> log, String direction) {
        for (String id : ChaosRevisions.IDS) {
            @Nullable LogRecord before = null;
            for (LogRecord row : ofRevision(log, id, direction)) {
                assertThat(follows(before, row))
                        .as("%s: %s after %s", situation, row, before)
                        .isTrue();
                assertThat(isSound(row)).as("%s: %s", situation, row).isTrue();
                before = row;
            }
            assertThat(before == null ? null : before.outcome())
                    .as("%s: %s", situation, id)
                    .isEqualTo(LogOutcome.DONE);
        }
        runsTakeTurns(log);
    }

    private static boolean follows(@Nullable LogRecord before, LogRecord row) {
        int done = before == null ? 0 : before.statementsDone();
        boolean more = row.statementsDone() > done;
        return switch (row.outcome()) {
            case BEGUN -> row.statementsDone() == done;
            case PARTIAL -> more;
            case DONE ->
                row.statementsDone() == row.statements() && (before == null || before.outcome() != LogOutcome.DONE);
            case FAILED -> row.statementsDone() == done;
            case ACCEPTED -> false;
        };
    }

    private static boolean isSound(LogRecord row) {
        boolean between = row.statementsDone() > 0 && row.outcome() != LogOutcome.DONE;
        return !row.finished().isBefore(row.started())
                && (row.doneChecksum() != null) == between
                && (row.error() != null) == (row.outcome() == LogOutcome.FAILED)
                && (row.outcome() != LogOutcome.BEGUN || row.statement() != null);
    }

    /** No run writes between two rows of another. */
    private void runsTakeTurns(List<LogRecord> log) {
        Set<String> ended = new HashSet<>();
        List<String> runs = new ArrayList<>();
        for (LogRecord row : log) {
            String last = runs.isEmpty() ? row.run() : runs.get(runs.size() - 1);
            if (!last.equals(row.run())) {
                ended.add(last);
            }
            assertThat(ended).as(situation).doesNotContain(row.run());
            runs.add(row.run());
        }
    }
}
