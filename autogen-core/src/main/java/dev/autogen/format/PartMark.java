package dev.autogen.format;

import static java.util.Objects.requireNonNull;

import dev.autogen.revision.Direction;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a further file of a revision: {@code -- autogen upgrade 2/3 of 20261123154500}.
 *
 * @param number from 1, in the order of the direction
 * @param id of the revision
 */
record PartMark(Direction direction, int number, int count, String id) {

    private static final Pattern FORM =
            Pattern.compile("-- autogen (upgrade|downgrade) (\\d{1,4})/(\\d{1,4}) of (\\S+)\\s*");

    PartMark {
        requireNonNull(direction, "direction");
        requireNonNull(id, "id");
    }

    static Optional<PartMark> of(String text) {
        String first = text.lines().findFirst().orElse("");
        Matcher matcher = FORM.matcher(first);
        return matcher.matches()
                ? Optional.of(new PartMark(
                        Direction.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)),
                        matcher.group(4)))
                : Optional.empty();
    }

    /** A file with this mark. */
    String file(String sql) {
        return "-- autogen " + direction.name().toLowerCase(Locale.ROOT) + " " + number + "/" + count + " of " + id
                + "\n" + sql;
    }

    /** What such a file holds besides its mark. */
    static String sql(String text) {
        return text.substring(text.indexOf('\n') + 1);
    }
}
