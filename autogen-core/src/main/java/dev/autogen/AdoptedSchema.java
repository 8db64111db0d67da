package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.StandingObject;
import dev.autogen.migrate.ConnectionSource;
import dev.autogen.plan.Plan;
import dev.autogen.proof.TrialOrder;
import dev.autogen.proof.TrialOrder.Item;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements that make a schema from nothing and take it back, in an order in which PostgreSQL has run them.
 *
 * @param made names of what is made beyond what plans know
 * @param failed what could not be made, with the reason
 */
record AdoptedSchema(String upgrade, String downgrade, List<String> made, Map<String, String> failed) {

    private static final String UNCHECKED = "SET LOCAL check_function_bodies = off";

    AdoptedSchema {
        requireNonNull(upgrade, "upgrade");
        requireNonNull(downgrade, "downgrade");
        made = List.copyOf(made);
        failed = new LinkedHashMap<>(failed);
    }

    /**
     * @param empty an empty database, which is left so
     * @throws SQLException when what plans know cannot be made there
     */
    static AdoptedSchema of(Comparison fromEmpty, List<StandingObject> objects, ConnectionSource empty)
            throws SQLException {
        Map<String, String> failed = new LinkedHashMap<>();
        List<Item> loose = new ArrayList<>();
        Map<String, Item> drops = new LinkedHashMap<>();
        for (StandingObject object : objects) {
            if (object.unmakeable() != null) {
                failed.put(object.name(), object.unmakeable());
            } else {
                loose.add(new Item(object.name(), object.make()));
                drops.put(object.name(), new Item(object.name(), object.drop()));
            }
        }
        try (Connection connection = empty.open()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(UNCHECKED);
            }
            TrialOrder.Result up = TrialOrder.find(connection, steps(fromEmpty.upgrade()), loose);
            up.failed().forEach((item, why) -> failed.put(item.name(), why));
            List<Item> back = new ArrayList<>();
            List<String> made = new ArrayList<>();
            for (Item item : up.order()) {
                Item drop = drops.get(item.name());
                if (drop != null) {
                    made.add(item.name());
                    if (!drop.statements().isEmpty()) {
                        back.add(drop);
                    }
                }
            }
            Collections.reverse(back);
            TrialOrder.Result down = TrialOrder.find(connection, steps(fromEmpty.downgrade()), back);
            connection.rollback();
            boolean functions =
                    made.stream().anyMatch(name -> name.startsWith("function ") || name.startsWith("procedure "));
            return new AdoptedSchema(
                    (functions ? UNCHECKED + ";\n\n" : "") + text(up.order()), text(down.order()), made, failed);
        }
    }

    private static List<Item> steps(Plan plan) {
        return plan.withoutObstacles().steps().stream()
                .map(step -> new Item(
                        "a statement of the plan: "
                                + step.sql().lines().findFirst().orElse(""),
                        List.of(step.sql())))
                .toList();
    }

    /** Short statements that do the same stand together. */
    private static String text(List<Item> items) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (Item item : items) {
            for (String sql : item.statements()) {
                boolean apart = sql.contains("\n")
                        || before.contains("\n")
                        || !opening(sql).equals(opening(before));
                text.append(text.isEmpty() || !apart ? "" : "\n").append(sql).append(";\n");
                before = sql;
            }
        }
        return text.toString();
    }

    private static String opening(String sql) {
        String[] words = sql.split(" ", 3);
        return words.length < 2 ? sql : words[0] + " " + words[1];
    }
}
