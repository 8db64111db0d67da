package dev.autogen.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A link into the repository.
 *
 * @param file relative to the page; empty for the page itself
 * @param anchor a heading; empty for the whole file
 */
record MarkdownLink(String file, String anchor) {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");

    static List<MarkdownLink> of(List<String> lines) {
        return lines.stream()
                .flatMap(line -> LINK.matcher(line).results())
                .filter(link -> !link.group(1).contains("://"))
                .map(link -> new MarkdownLink(link.group(1), link.group(2) == null ? "" : link.group(2)))
                .toList();
    }

    /** The anchors that GitHub gives to headings. */
    static Set<String> anchors(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
