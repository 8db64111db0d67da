package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds an order in which things can be made, by making them: PostgreSQL knows what needs what. All of it happens in the transaction
 * of the connection, which whoever asks takes back.
 */
public final class TrialOrder {

    /**
     * Statements that belong together.
     *
     * @param name for messages
     */
    public record Item(String name, List<String> statements) {

        public Item {
            requireNonNull(name, "name");
            statements = List.copyOf(statements);
        }
    }

    /**
     * What came of it.
     *
     * @param order of what could be made
     * @param failed what could not, with what the server says
     */
    public record Result(List<Item> order, Map<Item, String> failed) {

        public Result {
            order = List.copyOf(order);
            failed = new LinkedHashMap<>(failed);
        }
    }

    private final Connection connection;

    private final List<Item> order = new ArrayList<>();

    private final Map<Item, String> failed = new LinkedHashMap<>();

    private TrialOrder(Connection connection) {
        this.connection = connection;
    }

    /**
     * Tries.
     *
     * @param connection in a transaction
     * @param fixed keep their order
     * @param loose come after them, or before the one that needs them
     * @throws SQLException when one of the fixed cannot be made, whatever is made before
     */
    public static Result find(Connection connection, List<Item> fixed, List<Item> loose) throws SQLException {
        TrialOrder trial = new TrialOrder(connection);
        List<Item> open = new ArrayList<>(loose);
        for (Item item : fixed) {
            trial.makeWithHelp(item, open);
        }
        boolean progress = true;
        while (progress) {
            progress = open.removeIf(trial::made);
        }
        trial.failed.keySet().retainAll(open);
        return new Result(trial.order, trial.failed);
    }

    private void makeWithHelp(Item item, List<Item> open) throws SQLException {
        while (!made(item)) {
            boolean helped = false;
            for (Item helper : List.copyOf(open)) {
                if (made(helper)) {
                    open.remove(helper);
                    helped = true;
                    if (made(item)) {
                        return;
                    }
                }
            }
            if (!helped) {
                throw new SQLException(item.name() + ": " + failed.get(item));
            }
        }
    }

    private boolean made(Item item) {
        try {
            Savepoint before = connection.setSavepoint();
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                for (String sql : item.statements()) {
                    statement.execute(sql);
                }
                connection.releaseSavepoint(before);
                order.add(item);
                return true;
            } catch (SQLException e) {
                connection.rollback(before);
                failed.put(item, OneLine.first(e));
                return false;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the transaction of the trial is lost: " + e.getMessage(), e);
        }
    }
}
