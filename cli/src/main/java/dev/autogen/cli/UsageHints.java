package dev.autogen.cli;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** What somebody probably meant who typed what there is not. */
final class UsageHints {

    /** Commands of other programs. */
    private static final Map<String, String> ELSEWHERE =
            Map.of("help", "autogen --help", "version", "autogen --version");

    private UsageHints() {}

    static Optional<String> of(UnmatchedArgumentException unmatched) {
        String typed = unmatched.getUnmatched().get(0);
        if (unmatched.getCommandLine().getParent() == null && ELSEWHERE.containsKey(typed)) {
            return Optional.ofNullable(ELSEWHERE.get(typed));
        }
        return value(unmatched, typed)
                .or(() -> unmatched.getSuggestions().stream().findFirst());
    }

    /** {@code --html} for {@code --format html}. */
    private static Optional<String> value(UnmatchedArgumentException unmatched, String typed) {
        if (!typed.startsWith("--")) {
            return Optional.empty();
        }
        for (OptionSpec option : unmatched.getCommandLine().getCommandSpec().options()) {
            Iterable<String> values = option.completionCandidates();
            if (values != null) {
                for (String value : values) {
                    if (typed.equals("--" + value)) {
                        return Optional.of(option.longestName() + " " + value);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
