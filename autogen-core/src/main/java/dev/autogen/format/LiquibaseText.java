package dev.autogen.format;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formatted SQL changelog, taken apart as Liquibase does.
 *
 * @param upgrade the SQL of its changesets, and what stands above the first
 * @param downgrade the SQL of their rollbacks, the last changeset's first
 * @param changesets author and id of each, with a colon between
 * @param firstRollback the line of the file on which the first rollback stands, counted from 1; 0 without one
 */
record LiquibaseText(String upgrade, String downgrade, List<String> changesets, int firstRollback) {

    static final String FIRST_LINE = "--liquibase formatted sql";

    /** What a changeset runs that has nothing to do: Liquibase wants SQL in each. */
    static final String NOTHING = "SELECT 1; -- autogen nothing";

    /** What a rollback says that has nothing to do. */
    static final String EMPTY = "--rollback empty";

    private static final Pattern FORMATTED = Pattern.compile("(?is)--\\s*liquibase\\s+formatted\\s+sql.*");

    private static final Pattern CHANGESET =
            Pattern.compile("(?i)\\s*--\\s*changeset\\s+(\"[^\"]+\"|[^:]+):\\s*(\"[^\"]+\"|\\S+).*");

    private static final Pattern ROLLBACK = Pattern.compile("(?i)\\s*--\\s*rollback(?: (.*))?");

    /** Lines that Liquibase takes for its own. */
    private static final Pattern OWN = Pattern.compile(
            "(?i)\\s*(?:--|/\\*)\\s*(?:liquibase\\s+(?:formatted|rollback)|changeset|rollback|property|comments?"
                    + "|preconditions?|precondition-\\S+|validchecksum|ignorelines)\\b.*");

    LiquibaseText {
        requireNonNull(upgrade, "upgrade");
        requireNonNull(downgrade, "downgrade");
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
        StringBuilder upgrade = new StringBuilder();
        List<StringBuilder> rollbacks = new ArrayList<>();
        List<String> changesets = new ArrayList<>();
        int first = 0;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher changeset = CHANGESET.matcher(line);
            Matcher rollback = ROLLBACK.matcher(line);
            if (number == 1 && isFormatted(line)) {
                continue;
            }
            if (changeset.matches()) {
                changesets.add(unquoted(changeset.group(1)) + ":" + unquoted(changeset.group(2)));
                rollbacks.add(new StringBuilder());
            } else if (rollback.matches() && !rollbacks.isEmpty()) {
                first = first == 0 ? number : first;
                String sql = rollback.group(1) == null ? "" : rollback.group(1);
                if (!sql.strip().equals("empty") && !sql.strip().equals("not required")) {
                    rollbacks.get(rollbacks.size() - 1).append(sql).append('\n');
                }
            } else if (!line.equals(NOTHING)) {
                upgrade.append(line).append('\n');
            }
        }
        StringBuilder downgrade = new StringBuilder();
        for (int i = rollbacks.size() - 1; i >= 0; i--) {
            downgrade.append(rollbacks.get(i));
        }
        return new LiquibaseText(upgrade.toString(), downgrade.toString(), changesets, first);
    }

    private static String unquoted(String name) {
        return name.strip().replaceAll("^\"|\"$", "");
    }
}
