package dev.autogen.maven;

import dev.autogen.NearestWord;
import dev.autogen.config.Configuration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What was typed on Maven's command line as {@code -Dautogen.KEY=VALUE}. It wins over the POM: Maven itself would let the POM win, and
 * whoever types something means it.
 */
final class Typed {

    static final String PREFIX = "autogen.";

    private final Map<String, String> values = new TreeMap<>();

    Typed(Properties userProperties) {
        userProperties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> values.put(name.substring(PREFIX.length()), userProperties.getProperty(name)));
    }

    @Nullable
    String text(String key, @Nullable String configured) {
        return values.getOrDefault(key, configured);
    }

    /** {@code -Dautogen.dry-run} alone says yes, too. */
    boolean isYes(String key, boolean configured) {
        String text = values.get(key);
        return text == null ? configured : text.isEmpty() || Boolean.parseBoolean(text);
    }

    List<String> list(String key, @Nullable List<String> configured) {
        String text = values.get(key);
        return text != null ? List.of(text.split("\\s*,\\s*")) : configured == null ? List.of() : configured;
    }

    /** The settings among it, those of Hibernate too. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(values);
        settings.keySet().removeIf(key -> !CommandModel.SETTINGS.contains(key) && !Configuration.isHibernates(key));
        return settings;
    }

    /** What is nearly the name of a parameter is not passed over: a mistyped {@code dry-run} would run. */
    void refuseMistyped(Collection<String> known) throws MojoExecutionException {
        for (String key : new TreeSet<>(values.keySet())) {
            if (!known.contains(key) && !CommandModel.SETTINGS.contains(key) && !Configuration.isHibernates(key)) {
                String near = NearestWord.near(key, known).orElse(null);
                if (near != null) {
                    throw new MojoExecutionException(
                            "There is no parameter -D" + PREFIX + key + ".\n→ Did you mean -D" + PREFIX + near + "?");
                }
            }
        }
    }

    /** For comparison, not for people: it may hold secrets. */
    @Override
    public String toString() {
        return values.toString();
    }
}
