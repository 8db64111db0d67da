package dev.autogen.migrate;

import dev.autogen.revision.Directive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers statements into groups as the directives between them ask. */
final class ScriptBuilder {

    private final List<StatementGroup> groups = new ArrayList<>();
    private final List<ScriptStatement> open = new ArrayList<>();
    private int count;
    private @Nullable Integer pendingDirective;
    private final List<Acceptance> accepted = new ArrayList<>();
    private int acceptedFrom;

    private Directive pending = Directive.NO_TRANSACTION;

    void add(String sql, int offset, ScriptPlace place) {
        ScriptStatement statement = statement(sql, offset, place, null);
        if (pendingDirective == null) {
            open.add(statement);
        } else {
            commit();
            groups.add(new StatementGroup(false, List.of(statement), pending == Directive.REPEAT));
            pendingDirective = null;
        }
    }

    /** A class of the application that is called, inside the transaction of the statements around. */
    void call(String javaClass, int offset, ScriptPlace place) {
        String sql = "-- autogen " + Directive.JAVA.word() + " " + javaClass;
        open.add(statement(sql, offset, place, javaClass));
    }

    private ScriptStatement statement(String sql, int offset, ScriptPlace place, @Nullable String javaClass) {
        FilePosition position = place.position();
        return new ScriptStatement(
                ++count,
                sql,
                offset,
                place.file(),
                position.line(),
                position.column(),
                place.indent(),
                javaClass,
                takeAccepted());
    }

    void commit() {
        if (!open.isEmpty()) {
            groups.add(new StatementGroup(true, open));
            open.clear();
        }
    }

    /** @param directive that says how the next statement runs outside */
    void outsideTransaction(Directive directive, int offset) {
        pendingDirective = offset;
        pending = directive;
    }

    /** The directive whose statement has not come yet, or the last one. */
    Directive pending() {
        return pending;
    }

    void accept(List<Acceptance> acceptances, int offset) {
        acceptedFrom = accepted.isEmpty() ? offset : acceptedFrom;
        accepted.addAll(acceptances);
    }

    private List<Acceptance> takeAccepted() {
        List<Acceptance> taken = List.copyOf(accepted);
        accepted.clear();
        return taken;
    }

    /** Where the first directive stands that accepts hazards of a statement which has not come yet. */
    @Nullable
    Integer pendingAcceptance() {
        return accepted.isEmpty() ? null : acceptedFrom;
    }

    /** Where a directive stands whose statement has not come yet. */
    @Nullable
    Integer pendingDirective() {
        return pendingDirective;
    }

    Script build(String file) {
        commit();
        return new Script(file, groups);
    }
}
