package dev.autogen.review;

import dev.autogen.plan.HazardCode;
import dev.autogen.review.HazardLock.Lasts;
import dev.autogen.review.HazardLock.Waits;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which lock is behind which hazard. */
final class HazardLocks {

    private static final String ACCESS_EXCLUSIVE = "ACCESS EXCLUSIVE";

    private static final String SHARE_ROW_EXCLUSIVE = "SHARE ROW EXCLUSIVE";

    /** The mode, where the words of a hazard name it. */
    private static final Pattern MODE =
            Pattern.compile("\\b(ACCESS EXCLUSIVE|SHARE ROW EXCLUSIVE|EXCLUSIVE|SHARE UPDATE EXCLUSIVE|SHARE)\\b");

    private HazardLocks() {}

    /** @param message of the hazard, which may name the mode */
    static @Nullable HazardLock of(HazardCode code, String message) {
        return switch (code) {
            case AG101, AG107 -> lock(ACCESS_EXCLUSIVE, Lasts.WHILE_REWRITTEN);
            case AG102 -> lock(ACCESS_EXCLUSIVE, Lasts.WHILE_READ);
            case AG103 -> lock("SHARE", Lasts.WHILE_BUILT);
            case AG104 -> lock(ACCESS_EXCLUSIVE, Lasts.A_MOMENT);
            case AG105 -> lock(SHARE_ROW_EXCLUSIVE, Lasts.WHILE_READ);
            case AG106 -> lock(ACCESS_EXCLUSIVE, Lasts.UNTIL_END);
            case AG108 -> lock(named(message, SHARE_ROW_EXCLUSIVE), Lasts.WHILE_READ);
            case AG109 -> lock(named(message, SHARE_ROW_EXCLUSIVE), Lasts.A_MOMENT);
            case AG110 -> lock(named(message, ACCESS_EXCLUSIVE), Lasts.WHILE_READ);
            case AG111 -> lock(ACCESS_EXCLUSIVE, Lasts.UNTIL_END);
            case AG113, AG207 -> new HazardLock("ROW EXCLUSIVE", Waits.CHANGED_ROWS, Lasts.UNTIL_END);
            case AG112,
                    AG201,
                    AG202,
                    AG203,
                    AG204,
                    AG205,
                    AG206,
                    AG301,
                    AG302,
                    AG303,
                    AG304,
                    AG305,
                    AG306,
                    AG307,
                    AG401,
                    AG402,
                    AG403,
                    AG404,
                    AG405,
                    AG406,
                    AG407,
                    AG408,
                    AG501,
                    AG502,
                    AG503,
                    AG504,
                    AG505,
                    AG506,
                    AG507,
                    AG508,
                    AG509,
                    AG510 -> null;
        };
    }

    private static HazardLock lock(String mode, Lasts lasts) {
        return new HazardLock(mode, mode.equals(ACCESS_EXCLUSIVE) ? Waits.READS_AND_WRITES : Waits.WRITES, lasts);
    }

    private static String named(String message, String otherwise) {
        Matcher matcher = MODE.matcher(message);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
