package dev.autogen.doctor;

import static java.util.Objects.requireNonNull;

import dev.autogen.Finding;
import java.util.List;

/**
 * What the doctor found.
 *
 * @param findings most important first; empty when nothing is wrong
 * @param examined what was looked at, in a few words each
 * @param skipped what was not looked at, and why
 */
public record Diagnosis(List<Finding> findings, List<String> examined, List<Skipped> skipped) {

    /**
     * An examination that could not take place.
     *
     * @param subject in a few words, as in {@code examined}
     * @param reason what is missing for it
     */
    public record Skipped(String subject, String reason) {

        public Skipped {
            requireNonNull(subject, "subject");
            requireNonNull(reason, "reason");
        }
    }

    public Diagnosis {
        findings = List.copyOf(findings);
        examined = List.copyOf(examined);
        skipped = List.copyOf(skipped);
    }

    public boolean isHealthy() {
        return findings.isEmpty();
    }
}
