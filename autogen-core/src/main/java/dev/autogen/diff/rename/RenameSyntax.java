package dev.autogen.diff.rename;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How {@code --rename} spells names: as the catalogue has them, the default schema left out, parts separated by dots; a part with
 * a dot, an equals sign, a quote or a space in it stands in double quotes, which are doubled inside.
 */
public final class RenameSyntax {

    private static final Pattern PLAIN = Pattern.compile("[^.=\"\\s\\p{Cntrl}]+");

    private static final Pattern SAFE_IN_SHELLS = Pattern.compile("[\\p{L}\\p{N}_.,:/@%+=-]+");

    private final String defaultSchema;

    public RenameSyntax(String defaultSchema) {
        this.defaultSchema = requireNonNull(defaultSchema, "defaultSchema");
    }

    /** {@code users.nick=nickname}. */
    String argument(ObjectPath before, ObjectPath after) {
        boolean moved = !before.object().schema().equals(after.object().schema());
        String to = before.kind().isPart() || !moved
                ? part(after.name())
                : part(after.object().schema()) + "." + part(after.object().name());
        return path(before) + "=" + to;
    }

    /** {@code users.nick}. */
    public String path(ObjectPath path) {
        String object = object(path.object());
        return path.kind().isPart() ? object + "." + part(path.part()) : object;
    }

    /** {@code users}, or {@code crm.users}. */
    public String object(QualifiedName name) {
        return name.schema().equals(defaultSchema) ? part(name.name()) : part(name.schema()) + "." + part(name.name());
    }

    /** An argument as a shell takes it; what cannot be shown is escaped as Bash and zsh understand it. */
    public static String inShell(String argument) {
        if (argument.chars().anyMatch(ShownText::isControl)) {
            return "$'" + ShownText.escaped(argument.replace("\\", "\\\\").replace("'", "\\'")) + "'";
        }
        return SAFE_IN_SHELLS.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }

    private static String part(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * A name as somebody typed it.
     *
     * @param quoted whether it stood in quotes, so that its case counts
     */
    record Part(String text, boolean quoted) {
        Part {
            requireNonNull(text, "text");
        }

        boolean matches(String name) {
            return text.equals(name);
        }

        boolean resembles(String name) {
            return !quoted && text.equalsIgnoreCase(name);
        }
    }

    /** The two names of an argument, each in parts; an empty list where a side is no name. */
    static List<List<Part>> sides(String argument) {
        List<List<Part>> sides = new ArrayList<>();
        sides.add(new ArrayList<>());
        int position = 0;
        while (position <= argument.length()) {
            int end = endOfPart(argument, position);
            if (end < 0) {
                return List.of();
            }
            String text = argument.substring(position, end).strip();
            boolean quoted = text.startsWith("\"");
            String name = quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
            if (name.isEmpty()) {
                return List.of();
            }
            sides.get(sides.size() - 1).add(new Part(name, quoted));
            if (end < argument.length() && argument.charAt(end) == '=') {
                sides.add(new ArrayList<>());
            }
            position = end + 1;
        }
        return sides.stream().map(List::copyOf).collect(Collectors.toList());
    }

    /** Where the dot, the equals sign or the end of the text is that ends a part; negative when its quote never closes. */
    private static int endOfPart(String argument, int start) {
        int position = start;
        if (start < argument.length() && argument.charAt(start) == '"') {
            position = start + 1;
            while (true) {
                int quote = argument.indexOf('"', position);
                if (quote < 0) {
                    return -1;
                }
                boolean doubled = quote + 1 < argument.length() && argument.charAt(quote + 1) == '"';
                position = doubled ? quote + 2 : quote + 1;
                if (!doubled) {
                    boolean ends = position == argument.length() || ".=".indexOf(argument.charAt(position)) >= 0;
                    return ends ? position : -1;
                }
            }
        }
        while (position < argument.length() && ".=".indexOf(argument.charAt(position)) < 0) {
            if (argument.charAt(position) == '"') {
                return -1;
            }
            position++;
        }
        return position;
    }
}
