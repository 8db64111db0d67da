package dev.autogen.doctor;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes commands so that a shell reads what is meant. */
final class Shell {

    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./~^-]+");

    private Shell() {}

    static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    static String words(Collection<String> texts) {
        return texts.stream().map(Shell::word).collect(Collectors.joining(" "));
    }
}
