package dev.autogen.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML files, and says where one is broken. */
final class XmlFile {

    private static final ErrorHandler STRICT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException exception) {
            // What is unusual may still be right; Hibernate decides.
        }

        @Override
        public void error(SAXParseException exception) throws SAXParseException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXParseException {
            throw exception;
        }
    };

    private XmlFile() {}

    /** @throws EntityException with file, line and column when it is not well-formed */
    static Document parse(URL file) {
        try (InputStream content = open(file)) {
            return builder().parse(content, file.toExternalForm());
        } catch (SAXParseException e) {
            throw new EntityException(
                    "mapping-file-malformed",
                    describe(file) + ":" + e.getLineNumber() + ":" + e.getColumnNumber() + ": " + e.getMessage(),
                    "Correct the file there.",
                    null,
                    e);
        } catch (SAXException e) {
            throw new EntityException(
                    "mapping-file-malformed", describe(file) + ": " + e.getMessage(), "Correct the file.", null, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + describe(file), e);
        }
    }

    /** A path for what lies in a folder, {@code jar!/path} for what lies in a jar. */
    static String describe(URL file) {
        if (file.getProtocol().equals("file")) {
            try {
                return Path.of(file.toURI()).toString();
            } catch (URISyntaxException e) {
                return file.getPath();
            }
        }
        String text = file.toExternalForm();
        return text.startsWith("jar:file:") ? text.substring("jar:file:".length()) : text;
    }

    private static InputStream open(URL file) throws IOException {
        URLConnection connection = file.openConnection();
        // Or the jar stays open, and cached, after its class loader is closed.
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(STRICT);
            // Old files name a DTD; nothing is fetched for it.
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
