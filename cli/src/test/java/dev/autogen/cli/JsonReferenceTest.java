package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/json.md} names exactly the fields that the commands print, which are those of {@link JsonTest}. */
class JsonReferenceTest {

    private static final Path PAGE = Path.of("../docs/reference/json.md");

    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (\\[?)([^|\\]?]+)]?(\\??) \\| (.+) \\|");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /**
     * The type of a field.
     *
     * @param name one of JSON's own, or a heading of the page
     */
    private record Type(String name, boolean list, boolean nullable) {}

    /** The fields of each heading, in order. */
    private final Map<String, Map<String, Type>> types = new LinkedHashMap<>();

    private final Set<String> seen = new LinkedHashSet<>();

    @BeforeEach
    void readThePage() throws IOException {
        List<String> headings = List.of();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("### ")) {
                headings = names(line.substring("### ".length()));
                headings.forEach(heading -> types.put(heading, new LinkedHashMap<>()));
            } else if (row.matches()) {
                Type type = new Type(
                        row.group(3), !row.group(2).isEmpty(), !row.group(4).isEmpty());
                headings.forEach(heading -> fields(heading).put(row.group(1), type));
            } else {
                assertThat(line).as("a row that cannot be read").doesNotMatch("\\| `.*");
            }
        }
    }

    /** A document is named by the commands that print it, in code; a type by its words. */
    private static List<String> names(String heading) {
        if (!heading.startsWith("`")) {
            return List.of("type " + heading);
        }
        List<String> names = new ArrayList<>();
        Matcher matcher = CODE.matcher(heading);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    @Test
    void namesWhatIsPrintedAndNothingElse() throws IOException {
        Golden golden = new Golden("json");
        for (String name : golden.names()) {
            JsonNode document = new JsonMapper().readTree(golden.read(name));
            check(name, heading(name, document), document);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(types.keySet());
    }

    private String heading(String name, JsonNode document) {
        if (document.has("error")) {
            return "error";
        }
        if (name.startsWith("dry-run")) {
            return "--dry-run";
        }
        if (name.contains("-sql")) {
            return "--sql";
        }
        return name.contains(" --") ? name.replace(".json", "") : name.split("[-.]")[0];
    }

    private Map<String, Type> fields(String heading) {
        Map<String, Type> fields = types.get(heading);
        if (fields == null) {
            throw new AssertionError(PAGE + " has no heading " + heading);
        }
        return fields;
    }

    private void check(String where, String heading, JsonNode object) {
        seen.add(heading);
        List<String> printed = new ArrayList<>();
        object.fieldNames().forEachRemaining(printed::add);
        assertThat(printed).as(where).containsExactlyElementsOf(fields(heading).keySet());
        fields(heading).forEach((field, type) -> check(where + " " + field, type, object.get(field)));
    }

    private void check(String where, Type type, JsonNode value) {
        if (type.list()) {
            assertThat(value.isArray()).as(where).isTrue();
            value.forEach(element -> check(where, new Type(type.name(), false, false), element));
        } else if (value.isNull()) {
            assertThat(type.nullable()).as(where).isTrue();
        } else {
            switch (type.name()) {
                case "text" -> assertThat(value.isTextual()).as(where).isTrue();
                case "number" -> assertThat(value.isNumber()).as(where).isTrue();
                case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
                default -> check(where, "type " + type.name(), value);
            }
        }
    }
}
