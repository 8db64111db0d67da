package dev.autogen.project;

import static java.util.Objects.requireNonNull;

import java.util.function.Predicate;

/** Spring's expressions of profiles: {@code a & !b}, {@code (a | b) & c}. */
final class ProfileExpression {

    private final String text;

    private final Predicate<String> active;

    private int position;

    private ProfileExpression(String text, Predicate<String> active) {
        this.text = requireNonNull(text, "text").replaceAll("\\s", "");
        this.active = requireNonNull(active, "active");
    }

    static boolean matches(String text, Predicate<String> active) {
        return new ProfileExpression(text, active).alternatives();
    }

    private boolean alternatives() {
        boolean any = all();
        while (accept('|')) {
            any |= all();
        }
        return any;
    }

    private boolean all() {
        boolean all = one();
        while (accept('&')) {
            all &= one();
        }
        return all;
    }

    private boolean one() {
        if (accept('!')) {
            return !one();
        }
        if (accept('(')) {
            boolean inside = alternatives();
            accept(')');
            return inside;
        }
        int start = position;
        while (position < text.length() && "()&|!".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return active.test(text.substring(start, position));
    }

    private boolean accept(char expected) {
        boolean there = position < text.length() && text.charAt(position) == expected;
        position += there ? 1 : 0;
        return there;
    }
}
