package dev.autogen.templates;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import dev.autogen.AutogenException;
import dev.autogen.NearestWord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the template of a name, in the user's folder or in Autogen's own, and fills it in; values stand in the output as they are. */
final class Templates {

    private static final String CODE = "bad-template";

    private final @Nullable Path folder;

    /** @param folder where templates are looked for first, or null */
    Templates(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The user's own template of a name, or null for Autogen's. */
    @Nullable
    Path own(String name) {
        Path file = folder == null ? null : folder.resolve(name);
        return file == null || Files.notExists(file) ? null : file;
    }

    /**
     * The output, its line ends those of the template.
     *
     * @param values all that a template may name
     * @throws AutogenException for a template that is malformed or names something else, with file and line
     */
    String render(String name, Map<String, ?> values) {
        return render(name, values, values.keySet());
    }

    /** @param names all that a template may name, in lists and conditions, too */
    String render(String name, Map<String, ?> values, Set<String> names) {
        StringWriter output = new StringWriter();
        try {
            Mustache template = new PlainTextFactory(names).compile(name);
            try (Writer writer = template.execute(output, values)) {
                writer.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MustacheException e) {
            throw malformed(name, e);
        }
        return output.toString();
    }

    private AutogenException malformed(String name, MustacheException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof AutogenException known) {
                return known;
            }
        }
        TemplateContext context = e.getContext();
        String place = context == null ? String.valueOf(Objects.requireNonNullElse(own(name), name)) : place(context);
        String what = String.valueOf(e.getMessage()).replaceAll("\\s*@?\\s*\\[[^\\[\\]]*:\\d+]\\s*$", "");
        return new AutogenException(
                CODE,
                place + ": " + what,
                "Mend the template. It is written in Mustache: {{name}}, and {{#name}} ... {{/name}} for lists and conditions.",
                e);
    }

    private String place(TemplateContext context) {
        Path own = own(context.file());
        return (own == null ? context.file() : own) + ", line " + context.line();
    }

    /** Escapes nothing, since the output is not HTML, and knows what may be named. */
    private final class PlainTextFactory extends DefaultMustacheFactory {

        private final Set<String> names;

        PlainTextFactory(Set<String> names) {
            this.names = new TreeSet<>(names);
        }

        @Override
        public Reader getReader(String name) {
            Path own = own(name);
            if (own != null) {
                return new StringReader(text(own));
            }
            var stream = Templates.class.getResourceAsStream(name);
            if (stream == null) {
                throw new AutogenException(
                        CODE,
                        "There is no template " + name + " in " + folder + ".",
                        "Put it there, or remove what names it: {{>" + name.replaceAll("\\.mustache$", "") + "}}");
            }
            return new InputStreamReader(stream, UTF_8);
        }

        private String text(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new AutogenException(
                        CODE, "The template " + file + " cannot be read: " + e, "Save it as UTF-8 text.", e);
            }
        }

        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public MustacheVisitor createMustacheVisitor() {
            return new DefaultMustacheVisitor(this) {
                @Override
                public void value(TemplateContext context, String name, boolean encoded) {
                    check(context, name);
                    super.value(context, name, encoded);
                }

                @Override
                public void iterable(TemplateContext context, String name, Mustache mustache) {
                    check(context, name);
                    super.iterable(context, name, mustache);
                }

                @Override
                public void notIterable(TemplateContext context, String name, Mustache mustache) {
                    check(context, name);
                    super.notIterable(context, name, mustache);
                }
            };
        }

        /** Mustache would write nothing for a name nobody knows. */
        private void check(TemplateContext context, String name) {
            if (!name.equals(".") && !names.contains(name)) {
                throw new AutogenException(
                        CODE,
                        place(context) + ": unknown name '" + name + "'",
                        "Did you mean '" + NearestWord.to(name, names) + "'? Known are " + String.join(", ", names)
                                + ".");
            }
        }
    }
}
