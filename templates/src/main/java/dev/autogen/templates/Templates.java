package dev.autogen.templates;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Objects;

/** Finds the template of a name and fills it in; values stand in the output exactly as they are. */
final class Templates {

    private final PlainTextFactory factory = new PlainTextFactory();

    /** The output, its line ends those of the template. */
    String render(String name, Map<String, ?> values) {
        Mustache template = factory.compile(name);
        StringWriter output = new StringWriter();
        try (Writer writer = template.execute(output, values)) {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toString();
    }

    /** Reads the templates that stand beside this class, and escapes nothing: the output is not HTML. */
    private static final class PlainTextFactory extends DefaultMustacheFactory {

        @Override
        public Reader getReader(String name) {
            var stream = Templates.class.getResourceAsStream(name);
            return new InputStreamReader(Objects.requireNonNull(stream, name), UTF_8);
        }

        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
