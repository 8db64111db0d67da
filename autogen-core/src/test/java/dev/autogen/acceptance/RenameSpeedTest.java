package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.database.postgres.PostgresDatabase;
import dev.autogen.diff.rename.NameSpelling;
import dev.autogen.diff.rename.RenamePolicy;
import dev.autogen.diff.rename.RenameQuestions;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.schema.FormerName;
import dev.autogen.schema.Origin;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking for renames stays in the background, also where a new naming strategy calls every table and every sequence otherwise. */
class RenameSpeedTest {

    /** How many times as long as walking over all pairs of names, letter by letter, by the same threads: it takes about five. */
    private static final int LIMIT = 15;

    /** For what is done once, and by code that is not compiled yet. */
    private static final Duration ONCE = Duration.ofSeconds(2);

    private static final NameSpelling SPELLING = new PostgresDatabase().spelling("public");

    @ParameterizedTest
    @ValueSource(ints = {1000, 2500})
    void everyTableMayHaveBeenRenamed(int tables) {
        Schema before = LargeSchema.of(tables);
        Schema after = renamed(before, name -> "app_" + name);
        Renaming renaming =
                timed(tables + " tables, all renamed, no answer", RenamePolicy.SILENT, before, after, List.of());
        assertThat(renaming.changes()).isEmpty();
        assertThat(renaming.hints())
                .hasSize(2 * tables)
                .contains("t17=app_t17", "t17_seq=app_t17_seq", "t999=app_t999");
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 2500})
    void manyVanishedAndOthersAppeared(int tables) {
        Schema before = LargeSchema.of(tables);
        Schema after = renamed(before, name -> "other_" + Integer.toHexString(name.hashCode() * 31) + "_thing");
        timed(tables + " tables gone, as many others", RenamePolicy.SILENT, before, after, List.of());
    }

    @Test
    void everyRenameIsSaidBeforehand() {
        Schema before = LargeSchema.of(1000);
        Schema after = renamed(before, name -> "app_" + name);
        List<String> given =
                IntStream.range(0, 1000).mapToObj(i -> "t" + i + "=app_t" + i).toList();
        Renaming renaming = timed(
                "1000 tables, all given", new RenamePolicy(given, RenameQuestions.NOBODY), before, after, List.of());
        // The sequences follow.
        assertThat(renaming.changes()).hasSize(2000);
        assertThat(renaming.hints()).isEmpty();
    }

    @Test
    void everyClassSaysItsFormerName() {
        Schema before = LargeSchema.of(1000);
        Schema after = renamed(before, name -> "app_" + name);
        List<FormerName> formerly = before.tables().stream()
                .map(table -> new FormerName(
                        origin("app_" + table.name().name()), table.name().name()))
                .toList();
        Renaming renaming = timed("1000 tables, all @Formerly", RenamePolicy.SILENT, before, after, formerly);
        assertThat(renaming.changes()).hasSize(2000);
        assertThat(renaming.hints()).isEmpty();
    }

    private static Renaming timed(
            String what, RenamePolicy policy, Schema before, Schema after, List<FormerName> formerly) {
        Duration walkBefore = walk(before, after);
        long start = System.nanoTime();
        Renaming renaming = policy.decide(before, after, formerly, SPELLING);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Duration walkAfter = walk(before, after);
        // Whoever else uses the machine is in the way of both.
        Duration longest = walkBefore.compareTo(walkAfter) > 0 ? walkBefore : walkAfter;
        Duration limit = longest.multipliedBy(LIMIT).plus(ONCE);
        assertThat(took).as("%s, where a walk takes %s", what, longest).isLessThan(limit);
        return renaming;
    }

    /** How long the machine takes now to look at every letter of every pair of names. */
    private static Duration walk(Schema before, Schema after) {
        List<String> names =
                after.tables().stream().map(table -> table.name().name()).toList();
        long start = System.nanoTime();
        long same = before.tables().parallelStream()
                .mapToLong(table -> names.stream()
                        .mapToLong(name -> same(table.name().name(), name))
                        .sum())
                .sum();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(same).isNotNegative();
        return took;
    }

    private static long same(String one, String other) {
        long same = 0;
        for (int i = 0; i < one.length(); i++) {
            for (int j = 0; j < other.length(); j++) {
                same += one.charAt(i) == other.charAt(j) ? 1 : 0;
            }
        }
        return same;
    }

    private static Origin origin(String table) {
        return new Origin("app." + table, null);
    }

    private static Schema renamed(Schema schema, UnaryOperator<String> renamer) {
        return new Schema(
                schema.defaultSchema(),
                schema.namespaces(),
                schema.tables().stream().map(table -> renamed(table, renamer)).toList(),
                schema.sequences().stream()
                        .map(s -> new Sequence(renamed(s.name(), renamer), s.options(), null, null, null))
                        .toList(),
                List.of(),
                List.of());
    }

    private static Table renamed(Table table, UnaryOperator<String> renamer) {
        QualifiedName name = renamed(table.name(), renamer);
        return new Table(
                name,
                table.columns(),
                table.primaryKey(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                origin(name.name()));
    }

    private static QualifiedName renamed(QualifiedName name, UnaryOperator<String> renamer) {
        return name.sibling(renamer.apply(name.name()));
    }
}
