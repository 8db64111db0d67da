package dev.autogen.project;

import static java.util.Objects.requireNonNull;

import dev.autogen.config.Application.Value;
import dev.autogen.config.Configuration;
import dev.autogen.config.Origin;
import dev.autogen.config.Setting;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what the configuration of an application says, in the words of Autogen's settings; the first of a key counts. */
final class Values {

    /** What stands between {@code jdbc:} and the real URL where a library looks on. */
    private static final Pattern WRAPPED =
            Pattern.compile("jdbc:(?:p6spy|otel|log4jdbc|aws-wrapper|tracing):(postgresql:.*)");

    private final Map<String, Value> values = new LinkedHashMap<>();

    private final ConfigurationFiles files;

    private final Path base;

    /** @param base what relative paths are relative to */
    Values(ConfigurationFiles files, Path base) {
        this.files = requireNonNull(files, "files");
        this.base = requireNonNull(base, "base");
    }

    List<Value> all() {
        return List.copyOf(values.values());
    }

    void add(Setting setting, Optional<Property> property) {
        property.ifPresent(found -> add(setting.key(), found));
    }

    /** @param key a setting's, or one of Hibernate's */
    void add(String key, Property property) {
        if (!property.text().isBlank()) {
            values.putIfAbsent(
                    key, new Value(key, property.key(), property.text().strip(), property.origin(), base));
        }
    }

    /** What follows from something else than a property. */
    void add(String key, String source, String text, Origin origin) {
        values.putIfAbsent(key, new Value(key, source, text, origin, base));
    }

    /** Where the database is, and who logs in there: nothing of it where it is no PostgreSQL. */
    void database(Optional<Property> url, Optional<Property> user, Optional<Property> password) {
        if (url.isPresent()) {
            Matcher wrapped = WRAPPED.matcher(url.get().text().strip());
            String text = wrapped.matches()
                    ? "jdbc:" + wrapped.group(1)
                    : url.get().text().strip();
            if (!text.startsWith("jdbc:postgresql:")) {
                files.remark(
                        url.get().key() + " of " + url.get().origin() + " is not used: it names no PostgreSQL, but "
                                + text.replaceFirst("^((?:jdbc:)?[^:/?]+:).*", "$1…"));
                return;
            }
            add(Setting.URL.key(), new Property(url.get().key(), text, url.get().origin()));
        }
        add(Setting.USER, user);
        add(Setting.PASSWORD, password);
    }

    /** Settings that are Hibernate's own; others of a framework's are not ours to know. */
    void hibernate(Map<String, Property> properties) {
        properties.forEach((name, property) -> {
            if (Configuration.isHibernates(name)) {
                add(name, property);
            }
        });
    }

    /** The text of a key, or null. */
    @Nullable
    String text(String key) {
        Value value = values.get(key);
        return value == null ? null : value.text();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }
}
