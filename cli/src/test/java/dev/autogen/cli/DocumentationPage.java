package dev.autogen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown page: its fenced blocks, and the comments {@code <!-- docs: … -->} that tell its test what a reader sees without being
 * told, in the order in which they stand.
 */
final class DocumentationPage {

    private static final Pattern FENCE = Pattern.compile("( *)```(\\S*).*");

    private static final Pattern COMMENT = Pattern.compile(" *<!-- docs: (.*?)(?: -->)?");

    /**
     * A block or a comment.
     *
     * @param language of a block; null for a comment
     * @param head what a comment says in its first line
     * @param body the lines of a block, or the further lines of a comment
     * @param start the index of the first line of the body in the page
     * @param indentation of a block that stands in a list
     */
    record Item(@Nullable String language, String head, List<String> body, int start, String indentation) {

        Item {
            body = List.copyOf(body);
        }

        boolean isComment() {
            return language == null;
        }

        boolean isConsole() {
            return "console".equals(language);
        }

        /** Whether it shows commands. */
        boolean isCommands() {
            return isConsole() || "sh".equals(language);
        }

        String text() {
            return String.join("\n", body) + "\n";
        }
    }

    private final Path file;

    private final List<String> lines;

    private final List<Item> items = new ArrayList<>();

    private final TreeMap<Integer, Replacement> replacements = new TreeMap<>();

    private record Replacement(int end, List<String> lines) {}

    DocumentationPage(Path file) {
        this.file = file;
        try {
            this.lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (fence.matches()) {
                i = block(i, fence.group(1), fence.group(2));
            } else if (comment.matches()) {
                i = comment(i, comment.group(1));
            }
        }
    }

    private int block(int first, String indentation, String language) {
        List<String> body = new ArrayList<>();
        int i = first + 1;
        while (!lines.get(i).strip().equals("```")) {
            String line = lines.get(i++);
            body.add(line.startsWith(indentation) ? line.substring(indentation.length()) : line.strip());
        }
        items.add(new Item(language, "", body, first + 1, indentation));
        return i;
    }

    private int comment(int first, String head) {
        if (lines.get(first).endsWith("-->")) {
            items.add(new Item(null, head, List.of(), first + 1, ""));
            return first;
        }
        int end = first + 1;
        while (!lines.get(end).equals("-->")) {
            end++;
        }
        items.add(new Item(null, head, lines.subList(first + 1, end), first + 1, ""));
        return end;
    }

    List<Item> items() {
        return items;
    }

    /** The lines that stand in no block and no comment, in order. */
    List<String> prose() {
        List<String> prose = new ArrayList<>(lines);
        for (Item item : items) {
            for (int i = item.start(); i < item.start() + item.body().size(); i++) {
                prose.set(i, "");
            }
        }
        return prose;
    }

    /** Where an item stands, for messages. */
    String where(Item item) {
        return file + ":" + item.start();
    }

    /** What the body of a block is to be from now on; {@link #save} writes it. */
    void replace(Item item, List<String> body) {
        List<String> indented = body.stream()
                .map(line -> line.isEmpty() ? line : item.indentation() + line)
                .toList();
        replacements.put(
                item.start(), new Replacement(item.start() + item.body().size(), indented));
    }

    /** Writes the page with what was replaced. */
    void save() throws IOException {
        List<String> changed = new ArrayList<>(lines);
        for (Map.Entry<Integer, Replacement> one : replacements.descendingMap().entrySet()) {
            List<String> part = changed.subList(one.getKey(), one.getValue().end());
            part.clear();
            part.addAll(one.getValue().lines());
        }
        if (!changed.equals(lines)) {
            Files.writeString(file, String.join("\n", changed) + "\n");
        }
    }
}
