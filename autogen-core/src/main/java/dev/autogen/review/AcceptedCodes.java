package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * The hazards that a project accepts by their codes.
 *
 * @param place where it says so, for people: {@code autogen.properties}
 */
public record AcceptedCodes(Set<String> codes, String place) {

    public AcceptedCodes {
        codes = Set.copyOf(codes);
        requireNonNull(place, "place");
    }
}
