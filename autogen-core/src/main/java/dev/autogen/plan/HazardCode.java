package dev.autogen.plan;

/** The catalogue of hazards. Codes are stable: AG1xx is about locks and time, AG2xx about data, AG3xx about running versions. */
public enum HazardCode {
    /** A lock on an existing table, held for a moment. */
    AG104("lock", false),
    /** Data that cannot be brought back is dropped. */
    AG201("data loss", true);

    private final String title;
    private final boolean needsConsent;

    HazardCode(String title, boolean needsConsent) {
        this.title = title;
        this.needsConsent = needsConsent;
    }

    /** Two or three words for a list. */
    public String title() {
        return title;
    }

    public boolean needsConsent() {
        return needsConsent;
    }
}
