package dev.autogen.maven;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a goal gives to its command. */
final class Arguments {

    private final Typed typed;

    private final List<String> options = new ArrayList<>();

    private final List<String> positions = new ArrayList<>();

    Arguments(Typed typed) {
        this.typed = typed;
    }

    /** @param key the name in {@code -Dautogen.KEY} */
    void flag(String option, String key, boolean configured) {
        if (typed.isYes(key, configured)) {
            options.add(option);
        }
    }

    void text(String option, String key, @Nullable String configured) {
        String text = typed.text(key, configured);
        if (text != null) {
            options.add(option + "=" + text);
        }
    }

    void list(String option, String key, @Nullable List<String> configured) {
        typed.list(key, configured).forEach(value -> options.add(option + "=" + value));
    }

    /** An argument that is told by its place. */
    void place(String key, @Nullable String configured) {
        String text = typed.text(key, configured);
        if (text != null) {
            positions.add(text);
        }
    }

    void places(String key, @Nullable List<String> configured) {
        positions.addAll(typed.list(key, configured));
    }

    /** Options first, so that nothing is taken for the value of one. */
    List<String> all() {
        List<String> all = new ArrayList<>(options);
        all.addAll(positions);
        return all;
    }
}
