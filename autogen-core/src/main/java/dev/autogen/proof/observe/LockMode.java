package dev.autogen.proof.observe;

/** The modes of locks on relations, the weakest first. */
enum LockMode {
    ACCESS_SHARE,
    ROW_SHARE,
    ROW_EXCLUSIVE,
    SHARE_UPDATE_EXCLUSIVE,
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    EXCLUSIVE,
    ACCESS_EXCLUSIVE;

    /** @param mode as {@code pg_locks} spells it: {@code ShareRowExclusiveLock} */
    static LockMode of(String mode) {
        String words = mode.replaceAll("Lock$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return valueOf(words.toUpperCase(java.util.Locale.ROOT));
    }

    /** Whether others must wait to insert, update or delete. */
    boolean blocksWriting() {
        return compareTo(SHARE) >= 0;
    }

    /** As PostgreSQL's documentation spells it. */
    String words() {
        return name().replace('_', ' ');
    }
}
