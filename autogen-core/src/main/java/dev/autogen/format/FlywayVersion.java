package dev.autogen.format;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version as Flyway orders them: numbers between dots, of which zeros at the end do not count.
 *
 * @param text as the history table holds it, with dots
 */
record FlywayVersion(String text, List<BigInteger> numbers) implements Comparable<FlywayVersion> {

    private static final Pattern FORM = Pattern.compile("\\d+([._]\\d+)*");

    FlywayVersion {
        requireNonNull(text, "text");
        numbers = List.copyOf(numbers);
    }

    /** @param text as in a file name or in the history table */
    static Optional<FlywayVersion> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        String dotted = text.replace('_', '.');
        List<BigInteger> numbers = new ArrayList<>(
                Arrays.stream(dotted.split("\\.")).map(BigInteger::new).toList());
        while (numbers.size() > 1 && numbers.get(numbers.size() - 1).signum() == 0) {
            numbers.remove(numbers.size() - 1);
        }
        return Optional.of(new FlywayVersion(dotted, numbers));
    }

    /** The version of a further file of the same revision. */
    FlywayVersion part(int number) {
        return parse(text + "." + number).orElseThrow();
    }

    /** As in a file name. */
    String inFileName() {
        return text.replace('.', '_');
    }

    @Override
    public int compareTo(FlywayVersion other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int order = number(i).compareTo(other.number(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private BigInteger number(int index) {
        return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
    }

    /** Versions that Flyway takes for one are one. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FlywayVersion version && numbers.equals(version.numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
