package dev.autogen.database.postgres;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls of the few functions that mappings use most. */
final class FunctionSpelling {

    private static final Set<String> TEXT_TO_TEXT = Set.of("lower", "upper", "initcap");
    private static final Set<String> TEXT_TO_INTEGER = Set.of("length", "char_length", "octet_length");

    private FunctionSpelling() {}

    static SpelledValue call(String name, List<SpelledValue> arguments) {
        if (name.equals("coalesce")) {
            return coalesce(arguments);
        }
        if (arguments.size() != 1) {
            throw new UnknownSpelling();
        }
        SpelledValue argument = arguments.get(0);
        if (name.equals("abs") && argument.isNumber()) {
            return SpelledValue.operation("abs(" + argument.text() + ")", argument.type());
        }
        boolean text = argument.isText() || argument.isUnknown();
        if (text && TEXT_TO_TEXT.contains(name)) {
            return SpelledValue.operation(name + "(" + argument.castTo(SpelledValue.TEXT) + ")", SpelledValue.TEXT);
        }
        if (text && TEXT_TO_INTEGER.contains(name)) {
            return SpelledValue.operation(name + "(" + argument.castTo(SpelledValue.TEXT) + ")", "integer");
        }
        throw new UnknownSpelling();
    }

    private static SpelledValue coalesce(List<SpelledValue> arguments) {
        if (arguments.isEmpty() || arguments.get(0).isUnknown()) {
            throw new UnknownSpelling();
        }
        String type = OperatorSpelling.commonType(arguments);
        String list = arguments.stream().map(argument -> argument.castTo(type)).collect(Collectors.joining(", "));
        return SpelledValue.operation("COALESCE(" + list + ")", type);
    }
}
