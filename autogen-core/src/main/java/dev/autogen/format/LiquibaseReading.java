package dev.autogen.format;

import dev.autogen.format.LiquibaseText.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a formatted SQL changelog apart, line by line. */
final class LiquibaseReading {

    private static final Pattern CHANGESET =
            Pattern.compile("(?i)\\s*--\\s*changeset\\s+(\"[^\"]+\"|[^:]+):\\s*(\"[^\"]+\"|\\S+)(.*)");

    private static final Pattern ROLLBACK = Pattern.compile("(?i)\\s*--\\s*rollback(?: (.*))?");

    private static final Pattern BLOCK = Pattern.compile("(?i)\\s*/\\*\\s*liquibase\\s+rollback\\s*");

    /** A rollback that says nothing, or that another changeset is run. */
    private static final Pattern NO_SQL =
            Pattern.compile("(?i)\\s*(?:empty|not required|changeset(?:id|author|path):.*)\\s*");

    private static final Pattern DBMS = Pattern.compile("(?i)\\bdbms:\"?([\\w,! -]+)");

    private static final Pattern OUTSIDE = Pattern.compile("(?i)\\brunInTransaction:\"?false");

    private static final Pattern DELIMITER = Pattern.compile("(?i)\\bendDelimiter:(\\S+)");

    private final List<Line> upgrade = new ArrayList<>();

    private final List<List<Line>> rollbacks = new ArrayList<>();

    private final List<String> changesets = new ArrayList<>();

    private boolean ours;

    private boolean ofOtherDatabase;

    private boolean outside;

    private String delimiter = ";";

    /** Where the SQL of the changeset begins among the lines. */
    private int begin;

    LiquibaseText read(String text) {
        List<String> lines = text.lines().toList();
        ours = lines.size() > 1 && lines.get(1).startsWith(LiquibaseText.OURS);
        boolean block = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher changeset = CHANGESET.matcher(line);
            if (i == 0 && LiquibaseText.isFormatted(line)) {
                continue;
            }
            if (block) {
                block = !line.strip().equals("*/");
                if (block) {
                    rollback(line, i + 1, 0);
                }
            } else if (changeset.matches()) {
                end();
                begin(changeset);
            } else if (BLOCK.matcher(line).matches() && !rollbacks.isEmpty()) {
                block = true;
            } else if (!ofOtherDatabase) {
                add(line, i + 1);
            }
        }
        end();
        Collections.reverse(rollbacks);
        return new LiquibaseText(
                upgrade, rollbacks.stream().flatMap(List::stream).toList(), changesets);
    }

    private void begin(Matcher changeset) {
        String attributes = changeset.group(3);
        ofOtherDatabase = isOfOtherDatabase(attributes);
        outside = OUTSIDE.matcher(attributes).find();
        Matcher own = DELIMITER.matcher(attributes);
        delimiter = own.find() ? own.group(1).replace("\"", "") : ";";
        begin = upgrade.size();
        if (!ofOtherDatabase) {
            changesets.add(unquoted(changeset.group(1)) + ":" + unquoted(changeset.group(2)));
        }
        rollbacks.add(new ArrayList<>());
    }

    private static boolean isOfOtherDatabase(String attributes) {
        Matcher dbms = DBMS.matcher(attributes);
        if (!dbms.find()) {
            return false;
        }
        List<String> names = Arrays.stream(
                        dbms.group(1).toLowerCase(Locale.ROOT).split(","))
                .map(name -> name.strip().split(" ")[0])
                .filter(name -> !name.isEmpty())
                .toList();
        boolean excludes = names.stream().allMatch(name -> name.startsWith("!"));
        return excludes ? names.contains("!postgresql") : !names.contains("postgresql") && !names.contains("all");
    }

    private void add(String line, int number) {
        Matcher rollback = ROLLBACK.matcher(line);
        if (rollback.matches() && !rollbacks.isEmpty()) {
            String sql = rollback.group(1) == null ? "" : rollback.group(1);
            if (!NO_SQL.matcher(sql).matches()) {
                rollback(sql, number, line.length() - sql.length());
            }
        } else if (!line.equals(LiquibaseText.NOTHING)) {
            boolean ends = !delimiter.equals(";") && line.strip().equalsIgnoreCase(delimiter);
            upgrade.add(new Line(ends ? ";" : line, number, 0, outside));
        }
    }

    private void rollback(String sql, int number, int indent) {
        if (!ofOtherDatabase) {
            rollbacks.get(rollbacks.size() - 1).add(new Line(sql, number, indent, outside));
        }
    }

    /** The last statement of a changeset need not say where it ends; among those of others it must. */
    private void end() {
        if (!ours && !rollbacks.isEmpty()) {
            end(upgrade, begin);
            end(rollbacks.get(rollbacks.size() - 1), 0);
        }
    }

    private static void end(List<Line> lines, int from) {
        for (int i = lines.size() - 1; i >= from; i--) {
            Line line = lines.get(i);
            String text = line.text().strip();
            if (!text.isEmpty() && !text.startsWith("--")) {
                if (!text.endsWith(";")) {
                    lines.add(
                            i + 1,
                            new Line(
                                    ";",
                                    line.number(),
                                    line.indent() + line.text().length(),
                                    line.outside()));
                }
                return;
            }
        }
    }

    private static String unquoted(String name) {
        return name.strip().replaceAll("^\"|\"$", "");
    }
}
