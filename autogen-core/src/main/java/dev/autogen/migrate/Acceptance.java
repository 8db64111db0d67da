package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import dev.autogen.NearestWord;
import dev.autogen.plan.HazardCode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A hazard that the author of a file accepts for the statement that follows: {@code -- autogen accept AG103: the table is small}.
 *
 * @param reason why, in one line
 * @param line where in the file, counted from 1
 */
public record Acceptance(String code, String reason, int line) implements Serializable {

    private static final List<String> KNOWN =
            Arrays.stream(HazardCode.values()).map(HazardCode::name).toList();

    /** Why a directive accepts nothing. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final String part;

        private final String nextStep;

        private Refused(String part, String problem, String nextStep) {
            super(problem);
            this.part = part;
            this.nextStep = nextStep;
        }

        /** What of the directive is wrong. */
        String part() {
            return part;
        }

        String nextStep() {
            return nextStep;
        }
    }

    public Acceptance {
        requireNonNull(code, "code");
        requireNonNull(reason, "reason");
    }

    /**
     * Reads what follows the directive's word: codes, a colon, the reason.
     *
     * @throws Refused when a code is unknown, or a part is missing
     */
    static List<Acceptance> parse(String text, int line) throws Refused {
        int colon = text.indexOf(':');
        String reason = colon < 0 ? "" : text.substring(colon + 1).strip();
        List<Acceptance> accepted = new ArrayList<>();
        for (String code : (colon < 0 ? text : text.substring(0, colon)).split("[,\\s]+")) {
            if (!code.isEmpty() && !KNOWN.contains(code)) {
                throw new Refused(
                        code,
                        "there is no hazard with the code '" + code + "'",
                        "Did you mean " + NearestWord.to(code, KNOWN) + "?");
            }
            if (!code.isEmpty()) {
                accepted.add(new Acceptance(code, reason, line));
            }
        }
        if (accepted.isEmpty() || reason.isEmpty()) {
            throw new Refused(
                    "",
                    accepted.isEmpty()
                            ? "no hazard after -- autogen accept"
                            : "no reason after -- autogen accept " + text,
                    "Write it like -- autogen accept AG103: the table has a few hundred rows");
        }
        return List.copyOf(accepted);
    }
}
