package dev.autogen.plan;

/**
 * The catalogue of hazards. Codes are stable: AG1xx is about locks and time, AG2xx about data, AG3xx about versions of the
 * application that still run, AG4xx about statements that existing rows can make fail,
 * AG5xx about what the database no longer does for its users.
 */
public enum HazardCode {
    /** Every row of an existing table is written again, under a lock that blocks reading and writing. */
    AG101("rewrite", false),
    /** Every row of an existing table is read, under a lock that blocks reading and writing. */
    AG102("scan", false),
    /** Writing to an existing table is blocked while an index is built. */
    AG103("index build", false),
    /** A lock on an existing table that blocks reading and writing, held for a moment. */
    AG104("lock", false),
    /** Writing to both tables of a foreign key is blocked while it is checked. */
    AG105("foreign key check", false),
    /** An object that uses what changes is dropped and made again; nobody can use it in between. */
    AG106("made again", false),
    /** The query of a materialized view is run again, under the locks of the migration. */
    AG107("view filled", false),
    /** The values of a column are lost. */
    AG201("data loss", true),
    /** A table and its rows are lost. */
    AG202("data loss", true),
    /** The position of a sequence is lost. */
    AG203("data loss", true),
    /** Values of an enum type cease to exist. */
    AG204("data loss", true),
    /** Values are rounded or cut by a type that holds less. */
    AG205("data loss", true),
    /** A downgrade fills in values that were dropped with a column, since there must be some. */
    AG206("made-up values", false),
    /** Versions of the application that do not know a new column cannot insert any more. */
    AG301("breaks running versions", false),
    /** Versions of the application that know the former type of a column may fail. */
    AG302("breaks running versions", false),
    /** Versions of the application that know the former name of something cannot find it any more. */
    AG303("breaks running versions", false),
    /** A column must not be null, and rows may be there that have no value for it. */
    AG401("may fail on rows", false),
    /** A key must be unique, and rows may be there that are not. */
    AG402("may fail on rows", false),
    /** A check must hold, and rows may be there that break it. */
    AG403("may fail on rows", false),
    /** A foreign key must find its row, and rows may be there that have none. */
    AG404("may fail on rows", false),
    /** Values must convert to another type, and rows may be there whose values do not. */
    AG405("may fail on rows", false),
    /** Values are converted with the time zone of the session. */
    AG406("depends on the time zone", false),
    /** Queries that used an index read whole tables instead. */
    AG501("index dropped", true),
    /** The database no longer refuses rows that break a rule. */
    AG502("constraint dropped", true),
    /** The planner no longer knows how columns go together. */
    AG503("statistics dropped", true);

    private final String title;
    private final boolean needsConsent;

    HazardCode(String title, boolean needsConsent) {
        this.title = title;
        this.needsConsent = needsConsent;
    }

    /** A few words for a list. */
    public String title() {
        return title;
    }

    /** Whether an upgrade with this hazard waits for a reviewer's tick. */
    public boolean needsConsent() {
        return needsConsent;
    }

    /** Whether it is about data: lost, cut or made up. */
    public boolean concernsData() {
        return name().startsWith("AG2");
    }
}
