package dev.autogen.plan;

/**
 * The catalogue of hazards. Codes are stable: AG1xx is about locks and time, AG2xx about data, AG3xx about versions of the
 * application that still run, AG4xx about statements that existing rows can make fail,
 * AG5xx about what the database no longer does for its users.
 */
public enum HazardCode {
    /** Every row of an existing table is written again, under a lock that blocks reading and writing. */
    AG101("rewrite", Severity.CAUTION),
    /** Every row of an existing table is read, under a lock that blocks reading and writing. */
    AG102("scan", Severity.CAUTION),
    /** Writing to an existing table is blocked while an index is built. */
    AG103("index build", Severity.CAUTION),
    /** A lock on an existing table that blocks reading and writing, held for a moment. */
    AG104("lock", Severity.INFORM),
    /** Writing to both tables of a foreign key is blocked while it is checked. */
    AG105("foreign key check", Severity.CAUTION),
    /** An object that uses what changes is dropped and made again; nobody can use it in between. */
    AG106("made again", Severity.CAUTION),
    /** The query of a materialized view is run again, under the locks of the migration. */
    AG107("view filled", Severity.CAUTION),
    /** Every row of an existing table is read, under a lock that blocks writing. */
    AG108("scan", Severity.CAUTION),
    /** A lock on an existing table or sequence that blocks writing, held for a moment. */
    AG109("lock on writing", Severity.INFORM),
    /** A constraint is validated in the transaction that added it: the lock of adding it is held while rows are read. */
    AG110("validated too early", Severity.CAUTION),
    /** A lock that blocks reading and writing is kept while a later statement goes through a whole table. */
    AG111("lock kept", Severity.CAUTION),
    /** Nothing ends a statement that waits or runs for too long. */
    AG112("no time-out", Severity.CAUTION),
    /** Rows are updated in the transaction of the migration, and stay locked until it ends. */
    AG113("rows updated", Severity.INFORM),
    /** The values of a column are lost. */
    AG201("data loss", Severity.DANGER),
    /** A table and its rows are lost. */
    AG202("data loss", Severity.DANGER),
    /** The position of a sequence is lost. */
    AG203("data loss", Severity.DANGER),
    /** Values of an enum type cease to exist. */
    AG204("data loss", Severity.DANGER),
    /** Values are rounded or cut by a type that holds less. */
    AG205("data loss", Severity.DANGER),
    /** A downgrade fills in values that were dropped with a column, since there must be some. */
    AG206("made-up values", Severity.CAUTION),
    /** Rows of an existing table are deleted. */
    AG207("data loss", Severity.DANGER),
    /** Versions of the application that do not know a new column cannot insert any more. */
    AG301("breaks running versions", Severity.CAUTION),
    /** Versions of the application that know the former type of a column may fail. */
    AG302("breaks running versions", Severity.CAUTION),
    /** Versions of the application that know the former name of something cannot find it any more. */
    AG303("breaks running versions", Severity.CAUTION),
    /** Versions of the application that use a view or function cannot find it any more. */
    AG304("breaks running versions", Severity.CAUTION),
    /** Versions of the application that count on a value may read null. */
    AG305("null allowed", Severity.INFORM),
    /** Rows that running versions of the application insert get another default. */
    AG306("default changed", Severity.INFORM),
    /** Versions of the application that do not know a new value of an enum type fail to read it. */
    AG307("enum value added", Severity.INFORM),
    /** A column must not be null, and rows may be there that have no value for it. */
    AG401("may fail on rows", Severity.CAUTION),
    /** A key must be unique, and rows may be there that are not. */
    AG402("may fail on rows", Severity.CAUTION),
    /** A check must hold, and rows may be there that break it. */
    AG403("may fail on rows", Severity.CAUTION),
    /** A foreign key must find its row, and rows may be there that have none. */
    AG404("may fail on rows", Severity.CAUTION),
    /** Values must convert to another type, and rows may be there whose values do not. */
    AG405("may fail on rows", Severity.CAUTION),
    /** Values are converted with the time zone of the session. */
    AG406("depends on the time zone", Severity.CAUTION),
    /** A new identity hands out values that rows have already. */
    AG407("keys may collide", Severity.CAUTION),
    /** A value of an enum type cannot be used in the transaction that added it. */
    AG408("enum value unusable", Severity.CAUTION),
    /** Queries that used an index read whole tables instead. */
    AG501("index dropped", Severity.DANGER),
    /** The database no longer refuses rows that break a rule. */
    AG502("constraint dropped", Severity.DANGER),
    /** The planner no longer knows how columns go together. */
    AG503("statistics dropped", Severity.DANGER),
    /** Deleting from the table that a foreign key references reads all of the table that has the key. */
    AG504("foreign key without index", Severity.INFORM),
    /** Privileges, policies or row level security of an existing table change. */
    AG505("access changed", Severity.CAUTION),
    /** What subscribers of a replication get changes. */
    AG506("replication changed", Severity.CAUTION),
    /** A column has a type without equality. */
    AG507("json column", Severity.INFORM),
    /** A sequence ends before the column that it fills. */
    AG508("sequence too small", Severity.CAUTION),
    /** A constraint that is not checked for rows that are there. */
    AG509("not validated", Severity.INFORM),
    /** An extension is dropped or updated. */
    AG510("extension changed", Severity.CAUTION);

    private final String title;
    private final Severity severity;

    HazardCode(String title, Severity severity) {
        this.title = title;
        this.severity = severity;
    }

    /** A few words for a list. */
    public String title() {
        return title;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether an upgrade with this hazard waits for a reviewer's tick. */
    public boolean needsConsent() {
        return severity == Severity.DANGER;
    }

    /** Whether it says that rows can be in the way. */
    public boolean concernsRows() {
        return name().startsWith("AG4");
    }

    /** Whether it is about data: lost, cut or made up. */
    public boolean concernsData() {
        return name().startsWith("AG2");
    }
}
