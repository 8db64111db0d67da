package dev.autogen.review;

import dev.autogen.report.ChangeNote;
import dev.autogen.revision.MigrationFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables that texts speak of, as messages show their names. */
public final class TableNames {

    /** What may stand in a name that needs no quotes, and the point between names. */
    private static final String IN_NAME = "[\\p{L}\\p{N}_$.\"]";

    private final List<String> longestFirst;

    public TableNames(Collection<String> names) {
        this.longestFirst = new TreeSet<>(names)
                .stream()
                        .filter(name -> !name.isBlank())
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
    }

    /** The tables of all changes that the headers of files list. */
    public static TableNames of(Collection<MigrationFile> files) {
        return new TableNames(files.stream()
                .flatMap(file -> ChangeNote.of(file).stream())
                .flatMap(note -> ChangeSubject.of(note.text()).table().stream())
                .toList());
    }

    /** The known tables that a text names, in the order in which it does; a longer name hides a shorter one within it. */
    List<String> in(String text) {
        record Mention(int start, String name) {}
        List<Mention> mentions = new ArrayList<>();
        StringBuilder rest = new StringBuilder(text);
        for (String name : longestFirst) {
            if (rest.indexOf(name) < 0) {
                continue;
            }
            // A column may follow a table, nothing may stand before it.
            Matcher matcher = Pattern.compile(
                            "(?<!" + IN_NAME + ")\"?" + Pattern.quote(name) + "\"?(?![\\p{L}\\p{N}_$])")
                    .matcher(rest);
            while (matcher.find()) {
                mentions.add(new Mention(matcher.start(), name));
                rest.replace(matcher.start(), matcher.end(), " ".repeat(matcher.end() - matcher.start()));
            }
        }
        return mentions.stream()
                .sorted(Comparator.comparingInt(Mention::start))
                .map(Mention::name)
                .distinct()
                .toList();
    }
}
