package dev.autogen.acceptance;

import dev.autogen.fixtures.HibernateSchema;
import dev.autogen.fixtures.StoreApp;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** A database for every version of the store, as Hibernate makes it, to be copied; version 0 is empty. */
final class StoreVersions implements AutoCloseable {

    /** The schemas of a database. */
    static final String SCHEMAS =
            "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'";

    private final List<TestDatabase> databases = new ArrayList<>();

    StoreVersions() {
        databases.add(TestPostgres.createDatabase());
        for (int version = 1; version <= StoreApp.VERSIONS; version++) {
            TestDatabase database = TestPostgres.createDatabase();
            databases.add(database);
            HibernateSchema.create(database, StoreApp.version(version));
        }
    }

    TestDatabase database(int version) {
        return databases.get(version);
    }

    /**
     * From every version to every other.
     *
     * @param first the least version that is led to
     * @param same whether from each to itself, too
     */
    static List<Arguments> pairs(int first, boolean same) {
        List<Arguments> pairs = new ArrayList<>();
        for (int before = 0; before <= StoreApp.VERSIONS; before++) {
            for (int after = first; after <= StoreApp.VERSIONS; after++) {
                if (same || before != after) {
                    pairs.add(Arguments.of(before, after));
                }
            }
        }
        return pairs;
    }

    /**
     * From every version to the next and back, and the longest ways; with {@code -Dautogen.versions.all=true} from every one to every
     * other.
     *
     * @param first the least version that is led to
     */
    static List<Arguments> neighbours(int first) {
        return pairs(first, false).stream()
                .filter(pair -> Boolean.getBoolean("autogen.versions.all")
                        || isShortOrLongest((int) pair.get()[0], (int) pair.get()[1]))
                .toList();
    }

    private static boolean isShortOrLongest(int before, int after) {
        int way = Math.abs(before - after);
        return way == 1 || way >= StoreApp.VERSIONS - 1;
    }

    @Override
    public void close() {
        databases.forEach(TestDatabase::close);
    }
}
