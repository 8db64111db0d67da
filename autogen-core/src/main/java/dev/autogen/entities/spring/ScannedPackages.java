package dev.autogen.entities.spring;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Packages in which Spring Boot looks for entities.
 *
 * @param packages an empty text for all there are
 * @param place what says so: {@code @EntityScan of shop.Application}
 */
public record ScannedPackages(List<String> packages, String place) {

    public ScannedPackages {
        packages = List.copyOf(packages);
        requireNonNull(place, "place");
    }
}
