package dev.autogen.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
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
     */
    record Line(String text, int number, int indent) {}

    private static final String OURS = "-- autogen revision ";

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
        List<Line> upgrade = new ArrayList<>();
        List<List<Line>> rollbacks = new ArrayList<>();
        List<String> changesets = new ArrayList<>();
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
                rollbacks.add(new ArrayList<>());
            } else if (rollback.matches() && !rollbacks.isEmpty()) {
                String sql = rollback.group(1) == null ? "" : rollback.group(1);
                if (!sql.strip().equals("empty") && !sql.strip().equals("not required")) {
                    rollbacks.get(rollbacks.size() - 1).add(new Line(sql, number, line.length() - sql.length()));
                }
            } else if (!line.equals(NOTHING)) {
                upgrade.add(new Line(line, number, 0));
            }
        }
        Collections.reverse(rollbacks);
        return new LiquibaseText(
                upgrade, rollbacks.stream().flatMap(List::stream).toList(), changesets);
    }

    /** Whether Autogen wrote it. */
    boolean isOurs() {
        return !upgrade.isEmpty() && upgrade.get(0).text().startsWith(OURS);
    }

    private static String unquoted(String name) {
        return name.strip().replaceAll("^\"|\"$", "");
    }
}
