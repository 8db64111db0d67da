package dev.autogen.project.build;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an XML file from front to back, with the line of everything in it. */
public final class XmlEvents {

    /** Is told of each element when it ends. */
    @FunctionalInterface
    public interface Listener {

        /** @param element an element without the elements in it */
        void element(Element element);
    }

    /**
     * An element.
     *
     * @param path local names from the root, with slashes between: {@code project/parent/version}
     * @param attributes by their local names
     * @param line where it begins
     */
    public record Element(String path, Map<String, String> attributes, String text, int line) {}

    private record Open(String path, Map<String, String> attributes, int line, StringBuilder text) {}

    private XmlEvents() {}

    /** @throws AutogenException with line and column when the file is not well-formed */
    public static void read(Path file, Listener listener) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // Nothing is fetched for a file, and nothing in it is expanded.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream content = Files.newInputStream(file)) {
            read(factory.createXMLStreamReader(content), listener);
        } catch (XMLStreamException e) {
            throw new AutogenException(
                    "unreadable-file",
                    file + ":" + e.getLocation().getLineNumber() + ":"
                            + e.getLocation().getColumnNumber() + ": the file is not well-formed XML.",
                    "Correct the file there.",
                    e);
        } catch (IOException e) {
            throw new AutogenException(
                    "unreadable-file", "Cannot read " + file + ": " + e.getMessage(), "Check its permissions.", e);
        }
    }

    private static void read(XMLStreamReader reader, Listener listener) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Open above = open.peek();
                    String path = above == null ? reader.getLocalName() : above.path() + "/" + reader.getLocalName();
                    open.push(new Open(
                            path, attributes(reader), reader.getLocation().getLineNumber(), new StringBuilder()));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    Open current = open.peek();
                    if (current != null) {
                        current.text().append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Open ended = open.pop();
                    listener.element(new Element(
                            ended.path(),
                            ended.attributes(),
                            ended.text().toString().strip(),
                            ended.line()));
                }
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
