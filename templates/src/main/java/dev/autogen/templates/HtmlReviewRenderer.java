package dev.autogen.templates;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import dev.autogen.review.Review;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;

/**
 * Writes a review as one HTML file that needs no other: a page without scripts shows everything, scripts add filters and the choice
 * between dark and light.
 */
public final class HtmlReviewRenderer {

    private static final String FOLDER = "dev/autogen/templates/";

    private final Mustache template;

    private final String style;

    private final String script;

    public HtmlReviewRenderer() {
        this.template = new EscapingFactory().compile("review.html.mustache");
        this.style = resource("review.css");
        this.script = resource("review.js");
    }

    /** The page; the same for the same review, with line ends as LF. */
    public String render(Review review) {
        StringWriter output = new StringWriter();
        try (Writer writer = template.execute(output, new HtmlReview(review, style, script).values())) {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toString();
    }

    private static String resource(String name) {
        try (InputStream stream = HtmlReviewRenderer.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Escapes what means something to HTML, and replaces what a reader would not see. */
    private static final class EscapingFactory extends DefaultMustacheFactory {

        EscapingFactory() {
            super(FOLDER);
        }

        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(HtmlText.escaped(value));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
