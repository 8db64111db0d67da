package dev.autogen.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** What somebody probably meant who typed what there is not. */
final class UsageHints {

    private UsageHints() {}

    static Optional<String> of(UnmatchedArgumentException unmatched) {
        List<String> words = unmatched.getUnmatched();
        String typed = words.get(0);
        if (unmatched.getCommandLine().getParent() == null && typed.equals("help")) {
            return Optional.of("autogen " + (words.size() > 1 ? words.get(1) : "COMMAND") + " --help");
        }
        if (unmatched.getCommandLine().getParent() == null && typed.equals("version")) {
            return Optional.of("autogen --version");
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
