package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one statement has done.
 *
 * @param sql empty for a class of the application
 * @param alone whether its transaction, or each that it is sent in again, ends with it
 * @param outside whether PostgreSQL refuses it inside a transaction: its locks are gone when it has ended
 * @param emptied tables whose rows are all gone with their file
 * @param untouchedSequences sequences that stand where they were made
 */
record Effect(
        String sql,
        boolean alone,
        boolean outside,
        CatalogSnapshot before,
        CatalogSnapshot after,
        Set<Long> emptied,
        Set<Long> untouchedSequences) {

    private static final Set<String> DATA = Set.of(
            "select", "insert", "update", "delete", "merge", "with", "copy", "values", "table", "do", "call", "create",
            "refresh", "analyze", "explain", "comment", "grant", "revoke", "set");

    /** Of those that work with rows, the ones that write none. */
    private static final Set<String> HARMLESS = Set.of("comment", "grant", "revoke", "set");

    private static final Pattern HARMLESS_HEAD = Pattern.compile(
            "create\\s+(unique\\s+)?index\\s|select\\s+(pg_catalog\\.)?setval\\(", Pattern.CASE_INSENSITIVE);

    Effect {
        requireNonNull(sql, "sql");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        emptied = Set.copyOf(emptied);
        untouchedSequences = Set.copyOf(untouchedSequences);
    }

    /** Whether it works with rows, or may, and not as ALTER TABLE does: the locks held on a table need not be those it asked for. */
    boolean isData() {
        return DATA.contains(firstWord()) || sql.isEmpty();
    }

    /** Whether it may have written rows, or called what does. */
    boolean mayWrite() {
        return isData()
                && !HARMLESS.contains(firstWord())
                && !HARMLESS_HEAD.matcher(bare()).lookingAt();
    }

    /** Whether values of a column may be others now: written to rows of its table, or made by a new type. */
    boolean mayFill(ColumnId id) {
        Column was = before.columns().get(id);
        Column is = after.columns().get(id);
        if (was != null && is != null && !was.typeId().equals(is.typeId())) {
            return true;
        }
        boolean writes = mayWrite() && (outside || holds(id.table(), LockMode.ROW_EXCLUSIVE));
        return writes && (was == null || !isUpdate() || sql.contains(was.name()));
    }

    /** Whether it does nothing else: what an UPDATE assigns a value to, it names. */
    private boolean isUpdate() {
        String words = sql.toLowerCase(Locale.ROOT);
        return firstWord().equals("update")
                || firstWord().equals("with")
                        && words.contains("update")
                        && !words.contains("insert")
                        && !words.contains("merge");
    }

    /** The statement without its comments. */
    String bare() {
        return sql.replaceAll("(?s)/\\*.*?\\*/|--[^\\n]*\\n?", " ").strip();
    }

    String firstWord() {
        return bare().split("[^A-Za-z]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** The modes in which it locked a relation, apart from those it held there before. */
    Set<LockMode> newLocks(long relation) {
        Set<LockMode> modes = EnumSet.noneOf(LockMode.class);
        modes.addAll(after.locksOn(relation));
        modes.removeAll(before.locksOn(relation));
        return modes;
    }

    boolean holds(long relation, LockMode mode) {
        return after.locksOn(relation).contains(mode);
    }

    boolean held(long relation, LockMode mode) {
        return before.locksOn(relation).contains(mode);
    }

    /** Whether the relation is still there, in another file; a sequence gets one whenever its options change. */
    boolean isRewritten(long relation) {
        Relation was = before.relations().get(relation);
        Relation is = after.relations().get(relation);
        return was != null && is != null && !was.isSequence() && was.file() != is.file() && !emptied.contains(relation);
    }

    boolean isScanned(long relation) {
        return before.relations().containsKey(relation)
                && after.relations().containsKey(relation)
                && after.activity(relation).scans() > before.activity(relation).scans();
    }

    /** Whether it did nothing to a table but check a constraint that was there. */
    boolean isValidation(long table) {
        return after.constraints().values().stream()
                .anyMatch(constraint -> constraint.table() == table
                        && constraint.validated()
                        && before.constraints().containsKey(constraint.id())
                        && !before.constraints().get(constraint.id()).validated());
    }

    boolean isDropped(long relation) {
        return before.relations().containsKey(relation) && !after.relations().containsKey(relation);
    }

    /** The index of this name on the table before, which may be another object now. */
    @Nullable
    Relation indexBefore(Relation index) {
        return index.index() == null
                ? null
                : before.indexesOf(index.index().table()).stream()
                        .filter(was -> was.id() == index.id() || was.name().equals(index.name()))
                        .findFirst()
                        .orElse(null);
    }

    /** Foreign keys that were not there, on whichever side of them the relation is. */
    List<Constraint> newForeignKeys(long relation) {
        return after.constraints().values().stream()
                .filter(key -> key.kind() == 'f' && !before.constraints().containsKey(key.id()))
                .filter(key -> before.constraint(key.table(), key.name()).isEmpty())
                .filter(key -> key.table() == relation || key.referenced() == relation)
                .sorted(Comparator.comparing(Constraint::name))
                .toList();
    }
}
