package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import dev.autogen.report.ChangeLine.Sign;
import org.jspecify.annotations.Nullable;

/**
 * One change in words.
 *
 * @param text the object and what differs: {@code column users.email varchar(255)}
 * @param origin the place in the entity model behind it, {@code com.acme.User#email}; null where it is not known
 * @param line of the file that says it; null for what was only seen when the revision ran
 */
public record ReviewedChange(
        Sign sign,
        String text,
        @Nullable String origin,
        @Nullable Integer line) {

    public ReviewedChange {
        requireNonNull(sign, "sign");
        requireNonNull(text, "text");
    }

    /** Sign and text. */
    public String words() {
        return sign.symbol() + " " + text;
    }
}
