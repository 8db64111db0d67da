package dev.autogen.proof;

/** What a comparison of two catalogues leaves out, because the design allows it to differ. */
public enum SetAside {
    /** The position of columns within their table. */
    COLUMN_ORDER,
    /** The names of constraints and indexes; the rest of them is compared. */
    CONSTRAINT_AND_INDEX_NAMES,
    /**
     * The names of NOT NULL constraints, which there are from PostgreSQL 18 on. They stay when a table or column is renamed: a file
     * that renamed them would not run on earlier versions.
     */
    NOT_NULL_NAMES,
    /** Owners and privileges: a copy in a throw-away server knows other roles. */
    OWNERS_AND_GRANTS
}
