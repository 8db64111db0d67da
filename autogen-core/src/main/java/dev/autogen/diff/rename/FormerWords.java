package dev.autogen.diff.rename;

import dev.autogen.schema.QualifiedName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that take the place of others when tables are renamed, in the plural of tables and the singular of entities. */
final class FormerWords {

    private final Map<String, String> words = new LinkedHashMap<>();

    FormerWords(Map<QualifiedName, QualifiedName> tables) {
        tables.forEach((before, after) -> {
            String one = before.name().toLowerCase(Locale.ROOT);
            String other = after.name().toLowerCase(Locale.ROOT);
            words.put(one, other);
            if (one.endsWith("s") && other.endsWith("s") && one.length() > 1 && other.length() > 1) {
                words.put(one.substring(0, one.length() - 1), other.substring(0, other.length() - 1));
            }
        });
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether one name becomes the other when a table's former name in it becomes the new one. Equal names do not count. */
    boolean lead(String before, String after) {
        return successors(before).contains(after.toLowerCase(Locale.ROOT));
    }

    /** What a name can become when a table's former name in it becomes the new one, in lower case. */
    Set<String> successors(String before) {
        String one = before.toLowerCase(Locale.ROOT);
        Set<String> successors = new HashSet<>();
        words.forEach((former, now) -> {
            if (one.contains(former) && !former.equals(now)) {
                successors.add(one.replace(former, now));
            }
        });
        return successors;
    }
}
