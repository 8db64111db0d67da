package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads reports as those do who get them: forges read Markdown, programs JSON. */
final class ReviewReport {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final JsonMapper MAPPER = new JsonMapper();

    private ReviewReport() {}

    // JSON

    /** Held against the published schema. */
    static JsonNode json(String document) {
        try (InputStream schema = Files.newInputStream(Path.of("../docs/reference/review.schema.json"))) {
            return valid(document, schema, SpecVersion.VersionFlag.V202012);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Held against the official schema of SARIF 2.1.0. */
    static JsonNode sarif(String document) {
        try (InputStream schema = Objects.requireNonNull(
                ReviewReport.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"), "schema")) {
            return valid(document, schema, SpecVersion.VersionFlag.V7);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode valid(String document, InputStream schema, SpecVersion.VersionFlag version)
            throws IOException {
        JsonNode node = MAPPER.readTree(document);
        assertThat(JsonSchemaFactory.getInstance(version)
                        .getSchema(MAPPER.readTree(schema))
                        .validate(node))
                .extracting(ValidationMessage::getMessage)
                .isEmpty();
        return node;
    }

    // Markdown

    static Node markdown(String text) {
        return Parser.builder().extensions(EXTENSIONS).build().parse(text);
    }

    static String html(String text) {
        return HtmlRenderer.builder().extensions(EXTENSIONS).build().render(markdown(text));
    }

    /** The items of the first list: questions and their answers, without icons. */
    static Map<String, String> answers(String text) {
        Map<String, String> answers = new TreeMap<>();
        Node list = markdown(text).getFirstChild();
        while (list != null && !(list instanceof BulletList)) {
            list = list.getNext();
        }
        for (Node item = list == null ? null : list.getFirstChild(); item != null; item = item.getNext()) {
            Node question = item.getFirstChild().getFirstChild().getNext();
            if (question instanceof StrongEmphasis) {
                answers.put(
                        words(question),
                        words(item).split(Pattern.quote(words(question)), 2)[1].strip());
            }
        }
        return answers;
    }

    static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    /** How many cells each row of all tables has. */
    static Stream<Integer> widths(String text) {
        List<Integer> widths = new ArrayList<>();
        markdown(text).accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow) {
                    int cells = 0;
                    for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
                        cells += cell instanceof TableCell ? 1 : 0;
                    }
                    widths.add(cells);
                }
                visitChildren(node);
            }
        });
        return widths.stream();
    }

    /** The diagram, or nothing. */
    static String diagram(String text) {
        return Stream.of(text.split("```mermaid\n", 2))
                .skip(1)
                .map(rest -> rest.split("\n```", 2)[0])
                .collect(Collectors.joining());
    }
}
