package dev.autogen.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The locks on tables that statements take by their kind, told from their texts alone. A class, a block and a query may lock anything,
 * which is not told.
 */
final class ExpectedLocks {

    private static final String ACCESS_EXCLUSIVE = "ACCESS EXCLUSIVE";
    private static final String EXCLUSIVE = "EXCLUSIVE";
    private static final String SHARE_ROW_EXCLUSIVE = "SHARE ROW EXCLUSIVE";
    private static final String SHARE = "SHARE";
    private static final String SHARE_UPDATE_EXCLUSIVE = "SHARE UPDATE EXCLUSIVE";
    private static final String ROW_EXCLUSIVE = "ROW EXCLUSIVE";

    /** What the statements so far have made, which nobody else can use before they are done. */
    private final Set<String> made = new LinkedHashSet<>();

    /** The locks of the next statement, on what the statements before it have not made themselves. */
    List<TableLock> next(ScriptStatement statement) {
        Map<String, String> locks = new LinkedHashMap<>();
        if (!statement.isJava()) {
            of(new StatementWords(statement.sql()), locks);
        }
        List<TableLock> told = new ArrayList<>();
        locks.forEach((table, mode) -> {
            if (!made.contains(key(table))) {
                told.add(new TableLock(table, mode));
            }
        });
        return told;
    }

    private static String key(String name) {
        return name.startsWith("\"") ? name : name.toLowerCase(Locale.ROOT);
    }

    private void of(StatementWords words, Map<String, String> locks) {
        switch (words.at(0)) {
            case "alter" -> alter(words, locks);
            case "create" -> create(words, locks);
            case "drop" -> drop(words, locks);
            case "truncate" -> all(words.names(words.skip(1, "table")), ACCESS_EXCLUSIVE, locks);
            case "insert", "merge" -> locks.put(words.name(words.skip(2, "only")), ROW_EXCLUSIVE);
            case "update" -> locks.put(words.name(words.skip(1, "only")), ROW_EXCLUSIVE);
            case "delete" -> locks.put(words.name(words.skip(2, "only")), ROW_EXCLUSIVE);
            case "with" -> with(words, locks);
            case "copy" -> copy(words, locks);
            case "vacuum", "analyze", "analyse" -> maintenance(words, locks);
            case "reindex" -> reindex(words, locks);
            case "refresh" -> refresh(words, locks);
            case "cluster" -> locks.put(words.name(words.skip(1, "verbose")), ACCESS_EXCLUSIVE);
            case "comment" -> comment(words, locks);
            case "lock" -> lock(words, locks);
            default -> {
                // Everything else locks no table, or does not say which.
            }
        }
    }

    private static void all(List<String> names, String mode, Map<String, String> locks) {
        names.forEach(name -> locks.put(name, mode));
    }

    private static void alter(StatementWords words, Map<String, String> locks) {
        int at = words.skip(1, "materialized");
        if (!words.is(at, "table") && !words.is(at, "view")) {
            return;
        }
        int name = words.skip(words.skip(at + 1, "if", "exists"), "only");
        locks.put(words.name(name), alterMode(words, words.afterName(name)));
        references(words, locks);
    }

    private static String alterMode(StatementWords words, int action) {
        boolean foreignKey = words.is(action, "add") && words.find(action, "foreign", "key") == action + 1
                || words.is(action, "add", "constraint") && words.is(action + 3, "foreign", "key");
        if (words.is(action, "validate") || words.is(action, "attach") || words.is(action, "cluster", "on")) {
            return SHARE_UPDATE_EXCLUSIVE;
        }
        boolean concurrently = words.is(action, "detach") && words.has("concurrently");
        boolean statistics = words.is(action, "alter") && words.has("set", "statistics");
        if (concurrently || statistics) {
            return SHARE_UPDATE_EXCLUSIVE;
        }
        boolean trigger = (words.is(action, "enable") || words.is(action, "disable")) && words.has("trigger");
        return foreignKey || trigger ? SHARE_ROW_EXCLUSIVE : ACCESS_EXCLUSIVE;
    }

    private static void references(StatementWords words, Map<String, String> locks) {
        for (int at = words.find(0, "references"); at >= 0; at = words.find(at + 1, "references")) {
            locks.putIfAbsent(words.name(at + 1), SHARE_ROW_EXCLUSIVE);
        }
    }

    private void create(StatementWords words, Map<String, String> locks) {
        int index = words.skip(1, "unique");
        int on = words.find(1, "on");
        if (words.is(index, "index")) {
            boolean concurrently = words.is(index + 1, "concurrently");
            locks.put(words.name(words.skip(on + 1, "only")), concurrently ? SHARE_UPDATE_EXCLUSIVE : SHARE);
        } else if (words.find(1, "table") > 0 && words.find(1, "table") <= 3) {
            int name = words.skip(words.find(1, "table") + 1, "if", "not", "exists");
            made.add(key(words.name(name)));
            references(words, locks);
            if (words.has("partition", "of")) {
                locks.put(words.name(words.find(0, "partition", "of") + 2), ACCESS_EXCLUSIVE);
            }
        } else if (words.find(1, "trigger") > 0 && words.find(1, "trigger") <= 4) {
            locks.put(words.name(on + 1), SHARE_ROW_EXCLUSIVE);
        } else if (words.is(1, "policy")) {
            locks.put(words.name(on + 1), ACCESS_EXCLUSIVE);
        } else if (words.is(1, "statistics")) {
            locks.put(words.name(words.find(1, "from") + 1), SHARE_UPDATE_EXCLUSIVE);
        } else if (words.is(1, "or", "replace", "view")) {
            locks.put(words.name(4), ACCESS_EXCLUSIVE);
        }
    }

    private static void drop(StatementWords words, Map<String, String> locks) {
        int at = words.skip(1, "materialized");
        String kind = words.at(at);
        int name = words.skip(words.skip(at + 1, "concurrently"), "if", "exists");
        switch (kind) {
            case "table", "view", "sequence" -> all(words.names(name), ACCESS_EXCLUSIVE, locks);
            case "index" ->
                words.names(name)
                        .forEach(index -> locks.put(
                                "the table of index " + index,
                                words.has("concurrently") ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE));
            case "trigger", "policy", "rule" -> locks.put(words.name(words.find(name, "on") + 1), ACCESS_EXCLUSIVE);
            default -> {
                // Types, functions and their kin lock no table.
            }
        }
    }

    /** One that changes rows does so behind its queries, or in them. */
    private static void with(StatementWords words, Map<String, String> locks) {
        for (int at = 1; at < words.size(); at++) {
            boolean locking = words.at(at - 1).equals("for") || words.at(at - 1).equals("do");
            if (words.is(at, "insert", "into") || words.is(at, "delete", "from") || words.is(at, "merge", "into")) {
                locks.put(words.name(words.skip(at + 2, "only")), ROW_EXCLUSIVE);
            } else if (words.is(at, "update") && !locking) {
                locks.put(words.name(words.skip(at + 1, "only")), ROW_EXCLUSIVE);
            }
        }
    }

    private static void copy(StatementWords words, Map<String, String> locks) {
        if (words.has("from") && !words.is(1, "(")) {
            locks.put(words.name(1), ROW_EXCLUSIVE);
        }
    }

    private static void maintenance(StatementWords words, Map<String, String> locks) {
        int at = 1;
        if (words.is(at, "(")) {
            at = words.find(at, ")") + 1;
        }
        while (Set.of("full", "freeze", "verbose", "analyze", "analyse").contains(words.at(at))) {
            at++;
        }
        if (at < words.size()) {
            boolean full = words.is(0, "vacuum") && words.find(0, "full") > 0 && words.find(0, "full") < at;
            locks.put(words.name(at), full ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE);
        }
    }

    private static void reindex(StatementWords words, Map<String, String> locks) {
        boolean concurrently = words.has("concurrently");
        int at = words.find(0, "table");
        int index = words.find(0, "index");
        String mode = concurrently ? SHARE_UPDATE_EXCLUSIVE : SHARE;
        if (at > 0) {
            locks.put(words.name(words.skip(at + 1, "concurrently")), mode);
        } else if (index > 0) {
            locks.put("the table of index " + words.name(words.skip(index + 1, "concurrently")), mode);
        }
    }

    private static void refresh(StatementWords words, Map<String, String> locks) {
        boolean concurrently = words.is(3, "concurrently");
        locks.put(words.name(concurrently ? 4 : 3), concurrently ? EXCLUSIVE : ACCESS_EXCLUSIVE);
    }

    private static void comment(StatementWords words, Map<String, String> locks) {
        if (words.is(1, "on", "table") || words.is(1, "on", "view")) {
            locks.put(words.name(3), SHARE_UPDATE_EXCLUSIVE);
        } else if (words.is(1, "on", "column")) {
            String column = words.name(3);
            locks.put(column.substring(0, Math.max(column.lastIndexOf('.'), 0)), SHARE_UPDATE_EXCLUSIVE);
        }
    }

    private static void lock(StatementWords words, Map<String, String> locks) {
        int in = words.find(1, "in");
        int mode = words.find(1, "mode");
        StringBuilder named = new StringBuilder();
        for (int at = in + 1; in > 0 && at < mode; at++) {
            named.append(named.isEmpty() ? "" : " ").append(words.at(at).toUpperCase(Locale.ROOT));
        }
        all(words.names(words.skip(1, "table")), named.isEmpty() ? ACCESS_EXCLUSIVE : named.toString(), locks);
    }
}
