package dev.autogen.acceptance;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.schema.Column;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Views, triggers and the like over the tables of a random schema: what no model holds, and no change may lose or trip over. */
final class RandomDependents {

    /** What all their names begin with. */
    private static final String PREFIX = "dep_";

    /** Those that stay whatever happens to the columns they use, as long as the table does. */
    private static final List<String> LASTING = List.of("view", "materialized view", "policy", "trigger");

    private final Random random;
    private final @Nullable Random more;
    private final StringBuilder sql = new StringBuilder();
    private final List<String> views = new ArrayList<>();

    /** The labels of each enum type, by its name. */
    private final Map<String, List<String>> labels = new HashMap<>();

    private RandomDependents(Random random, @Nullable Random more) {
        this.random = random;
        this.more = more;
    }

    /** @param more decides about views that can be written to, and statistics of expressions; null for none of them */
    static String of(Random random, Schema schema, @Nullable Random more) {
        RandomDependents dependents = new RandomDependents(random, more);
        schema.enumTypes()
                .forEach(type -> dependents.labels.put(
                        PostgresNames.identifier(type.name().name()), type.labels()));
        dependents.add("CREATE FUNCTION dep_f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'");
        schema.tables().forEach(dependents::table);
        return dependents.sql.toString();
    }

    private void table(Table table) {
        if (random.nextInt(3) > 0) {
            return;
        }
        String name = table.name().toString();
        String suffix = name.replace('.', '_');
        // Of virtual ones there are no statistics.
        List<String> columns = table.columns().stream()
                .filter(column -> more == null
                        || column.generated() == null
                        || column.generated().stored())
                .map(Column::name)
                .toList();
        String some = columns.get(random.nextInt(columns.size()));
        String list = columns.stream().filter(column -> chance(2)).collect(Collectors.joining(", "));
        String selected = list.isEmpty() ? some : list;
        int kind = random.nextInt(7);
        if (more != null && more.nextInt(3) == 0) {
            typed(table, suffix);
            return;
        }
        switch (more != null && more.nextBoolean() ? 7 + more.nextInt(2) : kind) {
            case 0 -> {
                view(suffix, "SELECT " + selected + " FROM " + name);
                add("COMMENT ON VIEW dep_v_" + suffix + " IS 'view'");
                add("GRANT SELECT ON dep_v_" + suffix + " TO PUBLIC");
            }
            case 1 -> view(suffix, "SELECT count(*) AS n, bool_or(" + some + " IS NULL) AS m FROM " + name);
            case 2 -> {
                add("CREATE MATERIALIZED VIEW dep_m_" + suffix + " AS SELECT " + selected + ", 1 AS one FROM " + name
                        + (chance(2) ? "" : " WITH NO DATA"));
                add("CREATE INDEX dep_i_" + suffix + " ON dep_m_" + suffix + " (one)");
            }
            case 3 ->
                add("CREATE TRIGGER dep_t BEFORE UPDATE " + (chance(2) ? "OF " + some + " " : "") + "ON " + name
                        + " FOR EACH ROW " + (chance(2) ? "WHEN (OLD." + some + " IS NOT NULL) " : "")
                        + "EXECUTE FUNCTION dep_f()");
            case 4 -> add("CREATE POLICY dep_p ON " + name + " USING (" + some + " IS NOT NULL)");
            case 5 ->
                add("CREATE RULE dep_r AS ON DELETE TO " + name + " WHERE OLD." + some + " IS NULL DO INSTEAD NOTHING");
            case 7 -> {
                view(suffix, "SELECT id, " + some + " AS s FROM " + name);
                add("CREATE TRIGGER dep_t INSTEAD OF INSERT ON dep_v_" + suffix
                        + " FOR EACH ROW EXECUTE FUNCTION dep_f()");
                add("CREATE RULE dep_r AS ON DELETE TO dep_v_" + suffix + " DO INSTEAD DELETE FROM " + name
                        + " WHERE id = OLD.id");
            }
            case 8 -> add("CREATE STATISTICS dep_s_" + suffix + " ON (" + some + " IS NULL), (id + 1) FROM " + name);
            default -> {
                if (columns.size() > 1) {
                    add("CREATE STATISTICS dep_s_" + suffix + " (ndistinct) ON " + columns.get(0) + ", "
                            + columns.get(1) + " FROM " + name);
                }
            }
        }
        if (!views.isEmpty() && chance(3)) {
            String view = views.get(random.nextInt(views.size()));
            add((more != null && more.nextBoolean() ? "CREATE MATERIALIZED VIEW dep_w_" : "CREATE VIEW dep_w_") + suffix
                    + " AS SELECT v.*, t.id AS other FROM " + view + " v, " + name + " t");
        }
    }

    /** What is written for the type that a column has now, and may not fit the next one. */
    private void typed(Table table, String suffix) {
        Random any = requireNonNull(more, "more");
        Column column = table.columns().get(any.nextInt(table.columns().size()));
        String name = column.name();
        boolean virtual = column.generated() != null && !column.generated().stored();
        String value = RandomExpressions.value(column, labels);
        String condition = RandomExpressions.condition(column, labels);
        switch (any.nextInt(6)) {
            case 0 -> view(suffix, "SELECT id, " + value + " AS v FROM " + table.name());
            case 1 -> view(suffix, "SELECT id FROM " + table.name() + " WHERE " + condition);
            case 2 -> {
                add("CREATE MATERIALIZED VIEW dep_m_" + suffix + " AS SELECT " + value + " AS v, " + name
                        + " AS w FROM " + table.name());
                add("CREATE INDEX dep_i_" + suffix + " ON dep_m_" + suffix + " (w)");
            }
            case 3 -> add("CREATE POLICY dep_p ON " + table.name() + " USING (" + condition + ")");
            case 4 ->
                add("CREATE RULE dep_r AS ON DELETE TO " + table.name() + " WHERE "
                        + RandomExpressions.condition("OLD." + name, column.type(), labels) + " DO INSTEAD NOTHING");
            default -> {
                if (!virtual) {
                    add("CREATE TRIGGER dep_t BEFORE UPDATE ON " + table.name() + " FOR EACH ROW WHEN ("
                            + RandomExpressions.condition("OLD." + name, column.type(), labels)
                            + ") EXECUTE FUNCTION dep_f()");
                }
            }
        }
        if (!views.isEmpty() && any.nextBoolean()) {
            add("CREATE VIEW dep_w_" + suffix + " AS SELECT * FROM " + views.get(any.nextInt(views.size())));
        }
    }

    private void view(String suffix, String query) {
        add("CREATE VIEW dep_v_" + suffix + " AS " + query);
        views.add("dep_v_" + suffix);
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private void add(String statement) {
        sql.append(statement).append(";\n");
    }

    /** Whether a difference of two catalogues is that one of them has such a dependent, which nobody asked the other for. */
    static boolean isExtra(String difference) {
        return difference.startsWith("only in left: ") && difference.contains(PREFIX);
    }

    /** Those that were there, should be there still, and are not. */
    static List<String> lost(SortedMap<String, String> before, SortedMap<String, String> after) {
        TreeSet<String> lost = new TreeSet<>();
        for (String identity : before.keySet()) {
            boolean lasting =
                    identity.contains(PREFIX) && LASTING.stream().anyMatch(kind -> identity.startsWith(kind + " "));
            String table = identity.contains("." + PREFIX)
                    ? "table " + identity.substring(identity.indexOf(' ') + 1, identity.indexOf("." + PREFIX))
                    : "";
            boolean tableGone = before.containsKey(table) && !after.containsKey(table);
            if (lasting && !tableGone && !after.containsKey(identity)) {
                lost.add(identity);
            }
        }
        return List.copyOf(lost);
    }
}
