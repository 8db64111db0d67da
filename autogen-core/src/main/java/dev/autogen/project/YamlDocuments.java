package dev.autogen.project;

import dev.autogen.config.Origin;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads a YAML file as properties: {@code a.b} for what is nested, {@code a[0]} for what is listed, each with its line. */
final class YamlDocuments {

    /** What a build replaces, {@code @project.version@}, is no YAML before it has done so. */
    private static final Pattern FILTERED = Pattern.compile("(?m)([:-]\\s+)(@[\\w.-]+@)\\s*$");

    private final String shown;

    private final List<String> lines;

    private final List<Property> properties = new ArrayList<>();

    private final Scalars scalars = new Scalars();

    /** Numbers and truth values as Java prints them, which is how frameworks hand them on: {@code 0123} is 83. */
    private static final class Scalars extends SafeConstructor {

        Scalars() {
            super(new LoaderOptions());
        }

        String text(ScalarNode node) {
            return node.getTag().equals(Tag.NULL)
                    ? ""
                    : node.getTag().equals(Tag.TIMESTAMP) ? node.getValue() : String.valueOf(constructObject(node));
        }
    }

    private YamlDocuments(String shown, List<String> lines) {
        this.shown = shown;
        this.lines = lines;
    }

    /** @throws IOException also when the file is not well-formed */
    static List<List<Property>> read(Path file, String shown) throws IOException {
        return documents(Files.readString(file, StandardCharsets.UTF_8), shown);
    }

    /** The properties of a JSON object, which is YAML, too; what is none is a remark. */
    static List<Property> readJson(String text, String shown, ConfigurationFiles files) {
        try {
            return documents(text, shown).stream()
                    .flatMap(List::stream)
                    .map(property -> new Property(property.key(), property.text(), Origin.of(shown)))
                    .toList();
        } catch (IOException e) {
            files.remark(shown + " is not read: " + e.getMessage());
            return List.of();
        }
    }

    private static List<List<Property>> documents(String text, String shown) throws IOException {
        List<String> lines = List.of(text.split("\\R", -1));
        List<List<Property>> documents = new ArrayList<>();
        String readable = FILTERED.matcher(text).replaceAll("$1'$2'");
        try {
            for (Node root : new Yaml(new LoaderOptions()).composeAll(new StringReader(readable))) {
                YamlDocuments document = new YamlDocuments(shown, lines);
                document.add("", root);
                documents.add(document.properties);
            }
            return documents;
        } catch (YAMLException e) {
            // Further lines of it show the file, where passwords may be.
            String problem = e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                    ? "line " + (marked.getProblemMark().getLine() + 1) + ": " + marked.getProblem()
                    : String.valueOf(e.getMessage()).lines().findFirst().orElse("malformed");
            throw new IOException(problem, e);
        }
    }

    private void add(String path, Node node) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                Node key = tuple.getKeyNode();
                boolean merged = key.getTag().equals(Tag.MERGE);
                add(
                        merged || !(key instanceof ScalarNode name) ? path : joined(path, name.getValue()),
                        tuple.getValueNode());
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                add(path + "[" + i + "]", sequence.getValue().get(i));
            }
        } else if (node instanceof ScalarNode scalar) {
            int line = node.getStartMark().getLine();
            String text = scalars.text(scalar);
            List<String> written = line < lines.size() ? List.of(lines.get(line)) : List.of();
            properties.add(new Property(path, text, Origin.of(shown, line + 1, written)));
        }
    }

    /** A key in brackets is taken as it is. */
    private static String joined(String path, String key) {
        return path.isEmpty() || key.startsWith("[") ? path + key : path + "." + key;
    }
}
