package dev.autogen.format;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A formatted SQL changelog, taken apart as Liquibase does.
 *
 * @param upgrade the SQL of its changesets, and what stands above the first
 * @param downgrade the SQL of their rollbacks, the last changeset's first
 * @param changesets author and id of each, with a colon between
 */
record LiquibaseText(List<Line> upgrade, List<Line> downgrade, List<String> changesets) {

    /**
     * A line of SQL.
     *
     * @param number in the file, from 1
     * @param indent how many characters stand before it there
     * @param outside whether Liquibase is told to run it outside of a transaction
     */
    record Line(String text, int number, int indent, boolean outside) {}

    static final String OURS = "-- autogen revision ";

    static final String FIRST_LINE = "--liquibase formatted sql";

    /** What a changeset runs that has nothing to do: Liquibase wants SQL in each. */
    static final String NOTHING = "SELECT 1; -- autogen nothing";

    /** What a rollback says that has nothing to do. */
    static final String EMPTY = "--rollback empty";

    private static final Pattern FORMATTED = Pattern.compile("(?is)--\\s*liquibase\\s+formatted\\s+sql.*");

    /** Lines that Liquibase takes for its own. */
    private static final Pattern OWN = Pattern.compile(
            "(?i)\\s*(?:--|/\\*)\\s*(?:liquibase\\s+(?:formatted|rollback)|changeset|rollback|property|comments?"
                    + "|preconditions?|precondition-\\S+|validchecksum|ignorelines)\\b.*");

    LiquibaseText {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
        changesets = List.copyOf(changesets);
    }

    /** Whether Liquibase reads a file as a changelog of its own. */
    static boolean isFormatted(String text) {
        return FORMATTED.matcher(text.lines().findFirst().orElse("")).matches();
    }

    /** Whether Liquibase would take a line of SQL for one of its own. */
    static boolean isOwn(String line) {
        return OWN.matcher(line).matches();
    }

    static LiquibaseText of(String text) {
        return new LiquibaseReading().read(text);
    }

    /** Whether Autogen wrote it. */
    boolean isOurs() {
        return !upgrade.isEmpty() && upgrade.get(0).text().startsWith(OURS);
    }
}
