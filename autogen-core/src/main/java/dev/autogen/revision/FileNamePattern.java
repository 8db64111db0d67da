package dev.autogen.revision;

import dev.autogen.NearestWord;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the files of new revisions are named, such as <code>{year}/{month}/{rev}_{slug}</code>.
 *
 * <p>Known are {@code rev}, {@code slug} and the parts of the creation date: {@code year}, {@code month}, {@code day},
 * {@code hour}, {@code minute}, {@code second}, {@code epoch}. A {@code /} makes sub-folders.
 */
public final class FileNamePattern {

    /** The id, then the words of the message. */
    public static final FileNamePattern DEFAULT = parse("{rev}_{slug}");

    private static final String REV = "rev";

    private static final String SLUG = "slug";

    private static final String EPOCH = "epoch";

    private final String pattern;

    private FileNamePattern(String pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads a pattern.
     *
     * @throws FileNamePatternException naming a placeholder that is unknown, or what would not be a file below the directory
     */
    public static FileNamePattern parse(String pattern) {
        Matcher matcher = Parts.PLACEHOLDER.matcher(pattern);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (!Parts.KNOWN.containsKey(name)) {
                throw new FileNamePatternException(
                        matcher.group(),
                        "unknown placeholder '{" + name + "}' in the file name pattern '" + pattern + "'",
                        "Did you mean '{" + NearestWord.to(name, Parts.KNOWN.keySet()) + "}'? Known are "
                                + String.join(", ", Parts.KNOWN.keySet()) + ".");
            }
        }
        String rest = matcher.replaceAll("x");
        Matcher bad = Parts.FORBIDDEN.matcher(rest);
        if (bad.find()) {
            throw new FileNamePatternException(
                    bad.group().isEmpty() ? pattern : bad.group(),
                    "'" + bad.group() + "' cannot stand in the file name pattern '" + pattern + "'",
                    "Write a path below the migration directory, without '.sql' at its end, such as {rev}_{slug}.");
        }
        if (!pattern.contains("{rev}")) {
            throw new FileNamePatternException(
                    pattern,
                    "the file name pattern '" + pattern + "' has no {rev}, so two files could get one name",
                    "Write {rev} somewhere, such as {rev}_{slug}.");
        }
        return new FileNamePattern(pattern);
    }

    /**
     * The path of a revision's file below the migration directory, {@code /} between its folders.
     *
     * @param zone of the date parts
     * @param slugLength how many characters of the message at most
     */
    public String fileName(Revision revision, ZoneId zone, int slugLength) {
        Instant created = revision.created() == null ? Instant.EPOCH : revision.created();
        ZonedDateTime time = created.atZone(zone);
        String slug = FileName.slug(revision.message(), slugLength);
        String name = Parts.PLACEHOLDER.matcher(withoutEmptySlug(slug)).replaceAll(match -> {
            String value = switch (match.group(1)) {
                case REV -> revision.id();
                case SLUG -> slug;
                case EPOCH -> Long.toString(created.getEpochSecond());
                default ->
                    DateTimeFormatter.ofPattern(String.valueOf(Parts.KNOWN.get(match.group(1))))
                            .format(time);
            };
            return Matcher.quoteReplacement(value);
        });
        return name + ".sql";
    }

    /** Where there is no message, what joins it to its neighbour goes too. */
    private String withoutEmptySlug(String slug) {
        return slug.isEmpty() ? pattern.replaceAll("[_.-]*\\{slug}", "").replaceAll("(^|/)[_.-]+", "$1") : pattern;
    }

    @Override
    public String toString() {
        return pattern;
    }

    /** Apart, because {@link #DEFAULT} needs them before this class is ready. */
    private static final class Parts {

        static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

        static final Pattern FORBIDDEN = Pattern.compile("^$|^/|/$|//|(?<=^|/)\\.|[{}:\\\\<>\"|?*\\p{Cntrl}]|\\.sql$");

        /** The placeholders, with the format of those that are dates. */
        static final Map<String, String> KNOWN = new LinkedHashMap<>();

        static {
            KNOWN.put(REV, "");
            KNOWN.put(SLUG, "");
            KNOWN.put("year", "uuuu");
            KNOWN.put("month", "MM");
            KNOWN.put("day", "dd");
            KNOWN.put("hour", "HH");
            KNOWN.put("minute", "mm");
            KNOWN.put("second", "ss");
            KNOWN.put(EPOCH, "");
        }

        private Parts() {}
    }
}
