package dev.autogen.format;

import java.util.ArrayList;
import java.util.List;

/** What a reader of a revision has to know about how Flyway runs it. */
final class FlywayRemarks {

    private FlywayRemarks() {}

    static List<String> of(List<PairedParts> parts, String upgrade, String downgrade) {
        List<String> remarks = new ArrayList<>();
        if (parts.size() > 1) {
            remarks.add(parts.size()
                    + " files, one for each transaction: Flyway records each by itself, and goes on where it"
                    + " stopped. The group option would run them in one transaction.");
        }
        if (parts.stream().anyMatch(part -> !part.transactional())) {
            remarks.add("What runs outside a transaction has a .conf beside it (executeInTransaction=false).");
        }
        String sql = (upgrade + downgrade).toUpperCase(java.util.Locale.ROOT);
        if (sql.contains("CONCURRENTLY")) {
            remarks.add("CONCURRENTLY waits for Flyway's own lock for ever, unless Flyway is told"
                    + " flyway.postgresql.transactional.lock=false.");
        }
        if ((upgrade + downgrade).contains("${")) {
            remarks.add(
                    "The text holds ${, so its placeholders are not replaced (.conf: placeholderReplacement=false).");
        }
        if (upgrade.contains("$repeat")) {
            remarks.add("What changes many rows is a loop that commits after each pass (PostgreSQL 11 and newer).");
        }
        if (!downgrade.isBlank()) {
            remarks.add("Going back: flyway undo runs the U file in the paid editions; the free one passes over it.");
        }
        remarks.add(
                "Boxes and todos are Autogen's: Flyway runs the file whatever they say, so let `autogen check` run before"
                        + " it.");
        return List.copyOf(remarks);
    }
}
