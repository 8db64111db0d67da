package dev.autogen.project;

import static java.util.Objects.requireNonNull;

import dev.autogen.config.Origin;
import io.smallrye.common.expression.Expression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The properties of an application that count, with the environment above them and placeholders replaced. */
final class Effective {

    private static final int DEEPEST = 20;

    private static final Pattern PLAIN_DOLLAR = Pattern.compile("\\$(?!\\{)");

    private final Map<String, Property> properties = new LinkedHashMap<>();

    private final Map<String, Property> strongest = new LinkedHashMap<>();

    private final Map<String, String> environment;

    private final Function<String, Stream<String>> variables;

    private final ConfigurationFiles files;

    /** @param variables the environment variables that mean a property, the strongest first */
    Effective(Map<String, String> environment, Function<String, Stream<String>> variables, ConfigurationFiles files) {
        this.environment = Map.copyOf(environment);
        this.variables = requireNonNull(variables, "variables");
        this.files = requireNonNull(files, "files");
    }

    /** Spring's: dots become underscores, dashes go, or become underscores too. */
    static Stream<String> ofSpring(String key) {
        String dotted = key.replace('.', '_').replace("[", "_").replace("]", "").toUpperCase(Locale.ROOT);
        return Stream.of(dotted.replace("-", ""), dotted.replace('-', '_')).distinct();
    }

    /** MicroProfile's: whatever is no letter or digit becomes an underscore. */
    static Stream<String> ofMicroProfile(String key) {
        return Stream.of(key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT));
    }

    /** Later ones win. */
    void add(List<Property> document) {
        document.forEach(property -> properties.put(Property.uniform(property.key()), property));
    }

    /** What wins over the environment. */
    void addStrongest(Property property) {
        strongest.put(Property.uniform(property.key()), property);
        properties.put(Property.uniform(property.key()), property);
    }

    /** A property with its placeholders replaced; empty too where one has no value, which is remarked. */
    Optional<Property> get(String key) {
        return raw(key).flatMap(this::expanded);
    }

    /** The same, where the last but one part of the key before the known ones may be written in quotes. */
    Optional<Property> quoted(String key) {
        return get(key).or(() -> get(key.replaceFirst("^(\\w+\\.\\w+\\.)([^.]+)\\.", "$1\"$2\".")));
    }

    /** What the first group of a pattern finds in the keys, in order and each once, without quotes. */
    List<String> matching(Pattern pattern) {
        return properties.values().stream()
                .map(property -> pattern.matcher(property.key()))
                .filter(Matcher::matches)
                .map(found -> found.group(1).replace("\"", ""))
                .distinct()
                .sorted()
                .toList();
    }

    /** Properties whose text begins so. */
    List<Property> beginning(String text) {
        return properties.values().stream()
                .filter(property -> property.text().startsWith(text))
                .toList();
    }

    /** The first of these that there is. */
    Optional<Property> first(String... keys) {
        return Stream.of(keys).flatMap(key -> get(key).stream()).findFirst();
    }

    /** The items of a list, written with commas or as {@code key[0]}. */
    List<String> list(String key) {
        Optional<Property> whole = get(key);
        Stream<String> items = whole.isPresent()
                ? Stream.of(whole.get().text().split(","))
                : IntStream.range(0, 1000)
                        .mapToObj(i -> get(key + "[" + i + "]"))
                        .takeWhile(Optional::isPresent)
                        .map(item -> item.orElseThrow().text());
        return items.map(String::strip).filter(item -> !item.isEmpty()).toList();
    }

    /** A list as one property. */
    Optional<Property> joined(String key) {
        List<String> items = list(key);
        return (raw(key).isPresent() ? raw(key) : raw(key + "[0]"))
                .filter(first -> !items.isEmpty())
                .map(first -> new Property(first.key(), String.join(",", items), first.origin()));
    }

    /** A list as one property, as long as no environment variable says otherwise. */
    Optional<Property> written(String key) {
        boolean inEnvironment = variables
                .apply(key)
                .anyMatch(name -> !environment.getOrDefault(name, "").isEmpty());
        return inEnvironment ? Optional.empty() : joined(key);
    }

    /** Everything below a prefix, by what follows it. */
    Map<String, Property> below(String prefix) {
        String start = Property.uniform(prefix);
        Map<String, Property> found = new LinkedHashMap<>();
        properties.forEach((uniform, property) -> {
            String rest = uniform.startsWith(start) ? rest(property.key(), start) : "";
            if (rest.startsWith(".") || rest.startsWith("[")) {
                expanded(property).ifPresent(value -> found.put(plain(rest), value));
            }
        });
        return found;
    }

    /** What is written in brackets or quotes is a part of the name as it is. */
    private static String plain(String rest) {
        return rest.replace('[', '.')
                .replaceAll("[]\"]", "")
                .replaceFirst("^\\.+", "")
                .replace("..", ".");
    }

    /** What follows a prefix in a key that may have dashes where the prefix has none. */
    private static String rest(String key, String prefix) {
        int end = 0;
        while (!Property.uniform(key.substring(0, end)).equals(prefix)) {
            end++;
        }
        return key.substring(end);
    }

    private Optional<Property> raw(String key) {
        Property first = strongest.get(Property.uniform(key));
        return first != null ? Optional.of(first) : weaker(key);
    }

    private Optional<Property> weaker(String key) {
        return variables
                .apply(key)
                .filter(name -> !environment.getOrDefault(name, "").isEmpty())
                .findFirst()
                .map(name -> new Property(
                        key, environment.getOrDefault(name, ""), Origin.of("environment variable " + name)))
                .or(() -> Optional.ofNullable(properties.get(Property.uniform(key))));
    }

    private Optional<Property> expanded(Property property) {
        try {
            return Optional.of(new Property(property.key(), expand(property.text(), 0), property.origin()));
        } catch (IllegalArgumentException e) {
            files.remark(property.key() + " of " + property.origin() + " is not used: " + e.getMessage());
            return Optional.empty();
        }
    }

    private String expand(String text, int depth) {
        if (!text.contains("${")) {
            return text;
        }
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("its placeholders lead round in a circle");
        }
        String escaped = PLAIN_DOLLAR.matcher(text).replaceAll("\\$\\$").replace("\\${", "$${");
        Expression expression = Expression.compile(escaped, Expression.Flag.NO_TRIM);
        return expression.evaluate((placeholder, output) -> {
            String name = placeholder.getKey();
            String exact = environment.getOrDefault(name, "");
            Optional<String> value =
                    exact.isEmpty() ? raw(name).map(found -> expand(found.text(), depth + 1)) : Optional.of(exact);
            if (value.isPresent()) {
                output.append(value.get());
            } else if (placeholder.hasDefault()) {
                placeholder.expandDefault(output);
            } else {
                throw new IllegalArgumentException("the placeholder ${" + name + "} has no value");
            }
        });
    }
}
