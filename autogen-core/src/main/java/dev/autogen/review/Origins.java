package dev.autogen.review;

import dev.autogen.report.ChangeNote;
import dev.autogen.report.DefinitionWords;
import dev.autogen.revision.MigrationFile;
import dev.autogen.schema.Schema;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which class or attribute is behind what, by names as messages show them. */
public final class Origins {

    private final Map<String, String> tables = new HashMap<>();

    private final Map<String, String> columns = new HashMap<>();

    /**
     * What the entities say, and what the headers of files say besides.
     *
     * @param desired what the entities ask for, or null where they were not read
     */
    public Origins(@Nullable Schema desired, Collection<MigrationFile> files) {
        files.stream().flatMap(file -> ChangeNote.of(file).stream()).forEach(this::add);
        if (desired != null) {
            add(desired);
        }
    }

    private void add(ChangeNote note) {
        String origin = note.origin();
        if (origin == null) {
            return;
        }
        ChangeSubject subject = ChangeSubject.of(note.text());
        subject.table().ifPresent(table -> {
            tables.put(table, origin.split("#", 2)[0]);
            if (subject.kind().equals(ChangeSubject.COLUMN)) {
                columns.put(table + "." + subject.name(), origin);
            }
        });
    }

    private void add(Schema desired) {
        DefinitionWords words = new DefinitionWords(desired.defaultSchema());
        desired.tables().forEach(table -> {
            String name = words.name(table.name());
            if (table.origin() != null) {
                tables.put(name, table.origin().toString());
            }
            table.columns().stream()
                    .filter(column -> column.origin() != null)
                    .forEach(column -> columns.put(name + "." + column.name(), String.valueOf(column.origin())));
        });
    }

    @Nullable
    String ofTable(String table) {
        return tables.get(table);
    }

    @Nullable
    String ofColumn(String table, String column) {
        return columns.get(table + "." + column);
    }
}
