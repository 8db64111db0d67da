package dev.autogen.acceptance;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Which records of one list are those of another: objects of one name, and what remains, if it is one on each side. */
final class RecordPairs {

    private final Map<Object, Record> beforeByAfter = new IdentityHashMap<>();
    private final boolean complete;

    RecordPairs(List<?> before, List<?> after) {
        List<Object> onlyBefore = new ArrayList<>(before);
        List<Object> onlyAfter = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Record one = named(SchemaAttributes.nameOf((Record) after.get(i), i), before);
            if (one == null) {
                onlyAfter.add(after.get(i));
            } else {
                beforeByAfter.put(after.get(i), one);
                onlyBefore.remove(one);
            }
        }
        if (onlyBefore.size() == 1 && onlyAfter.size() == 1) {
            beforeByAfter.put(onlyAfter.remove(0), (Record) onlyBefore.remove(0));
        }
        complete = onlyBefore.isEmpty() && onlyAfter.isEmpty();
    }

    private static @Nullable Record named(Object name, List<?> records) {
        for (int i = 0; i < records.size(); i++) {
            Record record = (Record) records.get(i);
            if (name.equals(SchemaAttributes.nameOf(record, i))) {
                return record;
            }
        }
        return null;
    }

    /** Whether nothing remains on either side. */
    boolean areComplete() {
        return complete;
    }

    /** What this one was, or null for one that is new. */
    @Nullable
    Record before(Object after) {
        return beforeByAfter.get(after);
    }

    void forEach(BiConsumer<Record, Record> beforeAndAfter) {
        beforeByAfter.forEach((after, before) -> beforeAndAfter.accept(before, (Record) after));
    }
}
