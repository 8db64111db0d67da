package dev.autogen.plan;

/**
 * Where an action stands in a plan when nothing else decides: the order in which people expect to read a migration. Dependencies
 * between facts go first.
 */
public enum Phase {
    CREATE_NAMESPACE,
    ENUM_TYPE,
    SEQUENCE,
    CREATE_TABLE,
    ADD_COLUMN,
    DROP_DEPENDENT,
    DROP_FOREIGN_KEY,
    DROP_INDEX,
    DROP_CONSTRAINT,
    ALTER_COLUMN,
    RENAME,
    ADD_CONSTRAINT,
    CREATE_INDEX,
    ADD_FOREIGN_KEY,
    SEQUENCE_OWNER,
    COMMENT,
    DROP_COLUMN,
    DROP_TABLE,
    DROP_SEQUENCE,
    DROP_ENUM_TYPE,
    DROP_NAMESPACE,
    MAKE_DEPENDENT
}
