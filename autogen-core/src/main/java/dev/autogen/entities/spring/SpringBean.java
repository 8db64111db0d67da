package dev.autogen.entities.spring;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A bean that shapes the schema, or may do so.
 *
 * @param kind what it is to Spring Boot
 * @param type the class of it, as far as it is known
 * @param place where it is defined: {@code shop.Naming}, {@code naming() of shop.Configuration}
 * @param primary whether it goes before others of its kind
 * @param obstacle why it cannot be made without the application, or null where it can
 */
public record SpringBean(
        BeanKind kind,
        String type,
        String place,
        boolean primary,
        @Nullable String obstacle) {

    public SpringBean {
        requireNonNull(kind, "kind");
        requireNonNull(type, "type");
        requireNonNull(place, "place");
    }
}
