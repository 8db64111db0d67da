package dev.autogen.review;

import dev.autogen.report.ChangeLine.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The touched tables as far as the changes of revisions tell of them, where none was run. */
final class ReadTables {

    private final Origins origins;

    private final Map<String, List<ReviewedChange>> changes = new TreeMap<>();

    ReadTables(List<ReviewedRevision> revisions, Origins origins) {
        this.origins = origins;
        revisions.stream()
                .flatMap(revision -> revision.changes().stream())
                .filter(group -> group.table() != null)
                .forEach(group -> changes.computeIfAbsent(String.valueOf(group.table()), table -> new ArrayList<>())
                        .addAll(group.changes()));
    }

    List<TouchedTable> all() {
        List<TouchedTable> tables = new ArrayList<>();
        changes.forEach((name, all) -> tables.add(table(name, all)));
        return tables;
    }

    private TouchedTable table(String name, List<ReviewedChange> all) {
        TouchState state = TouchState.CHANGED;
        List<TouchedColumn> columns = new ArrayList<>();
        for (ReviewedChange change : all) {
            ChangeSubject subject = ChangeSubject.of(change.text());
            if (subject.kind().equals(ChangeSubject.TABLE) && change.sign() != Sign.CHANGED) {
                state = state(change.sign());
            } else if (subject.kind().equals(ChangeSubject.COLUMN)) {
                columns.add(column(name, subject, change));
            }
        }
        return new TouchedTable(name, null, state, false, origins.ofTable(name), columns, List.of(), List.of(), null);
    }

    private TouchedColumn column(String table, ChangeSubject subject, ReviewedChange change) {
        String text = change.text()
                .substring(
                        change.text().indexOf(subject.name()) + subject.name().length());
        String definition = text.replaceFirst("^[: ]+", "");
        boolean removed = change.sign() == Sign.REMOVED;
        return new TouchedColumn(
                subject.name(),
                null,
                state(change.sign()),
                removed ? definition : null,
                removed ? null : definition,
                false,
                false,
                origins.ofColumn(table, subject.name()));
    }

    private static TouchState state(Sign sign) {
        return switch (sign) {
            case ADDED -> TouchState.ADDED;
            case REMOVED -> TouchState.REMOVED;
            case CHANGED -> TouchState.CHANGED;
        };
    }
}
