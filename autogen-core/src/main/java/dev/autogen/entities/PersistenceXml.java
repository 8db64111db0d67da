package dev.autogen.entities;

import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads {@code persistence.xml}. */
final class PersistenceXml {

    private PersistenceXml() {}

    /** @throws EntityException when it is not well-formed */
    static List<PersistenceUnit> read(URL file) {
        NodeList units = XmlFile.parse(file).getElementsByTagNameNS("*", "persistence-unit");
        List<PersistenceUnit> read = new ArrayList<>();
        for (int i = 0; i < units.getLength(); i++) {
            read.add(unit((Element) units.item(i), file));
        }
        return read;
    }

    private static PersistenceUnit unit(Element unit, URL file) {
        Map<String, String> properties = properties(unit);
        List<String> validationMode = texts(unit, "validation-mode");
        if (!validationMode.isEmpty()) {
            properties.putIfAbsent("jakarta.persistence.validation.mode", validationMode.get(0));
        }
        List<String> exclude = texts(unit, "exclude-unlisted-classes");
        // Written without content it means true, left out it means false.
        boolean excludes = !exclude.isEmpty() && !exclude.get(0).equals("false");
        return new PersistenceUnit(
                unit.getAttribute("name"),
                file,
                texts(unit, "class"),
                texts(unit, "mapping-file"),
                texts(unit, "jar-file"),
                !excludes,
                properties);
    }

    private static Map<String, String> properties(Element unit) {
        Map<String, String> properties = new HashMap<>();
        NodeList elements = unit.getElementsByTagNameNS("*", "property");
        for (int i = 0; i < elements.getLength(); i++) {
            Element property = (Element) elements.item(i);
            properties.put(property.getAttribute("name"), property.getAttribute("value"));
        }
        return properties;
    }

    private static List<String> texts(Element unit, String name) {
        List<String> texts = new ArrayList<>();
        for (Node child = unit.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (name.equals(child.getLocalName())) {
                texts.add(child.getTextContent().strip());
            }
        }
        return texts;
    }
}
