package dev.autogen.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/**
 * Writes views as JSON: the names of their components are the names of the fields, in their order, and are part of what users
 * rely on. The only class that knows the library, so that it is loaded only where JSON is asked for.
 */
final class JsonOutput {

    private static final ObjectWriter WRITER = new JsonMapper().writer(printer());

    private JsonOutput() {}

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }

    /** The document of a view, without a line end. */
    static String of(Record view) {
        return written(view);
    }

    /** A document in a format of somebody else's, without a line end. */
    static String of(Map<String, Object> document) {
        return written(document);
    }

    private static String written(Object document) {
        try {
            return WRITER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + document + " as JSON", e);
        }
    }
}
