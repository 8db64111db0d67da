package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import dev.autogen.Finding;
import dev.autogen.diff.RenameChange;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts a review together, and decides what it comes down to. */
public final class ReviewBuilder {

    private final Subject subject;

    private final List<ReviewedRevision> revisions;

    private final List<Finding> findings = new ArrayList<>();

    private final List<String> notes = new ArrayList<>();

    private ReviewedHeads heads = new ReviewedHeads(List.of(), null, List.of());

    private ReviewedDrift drift = ReviewedDrift.NOT_COMPARED;

    private List<TouchedTable> tables;

    private @Nullable String server;

    /**
     * @param revisions in the order in which they will run
     * @param origins for the tables, as far as the revisions tell of them
     */
    public ReviewBuilder(Subject subject, List<ReviewedRevision> revisions, Origins origins) {
        this.subject = requireNonNull(subject, "subject");
        this.revisions = List.copyOf(revisions);
        this.tables = new ReadTables(revisions, origins).all();
    }

    /** Something that speaks against merging, beyond what the revisions say themselves. */
    public ReviewBuilder finding(Finding finding) {
        findings.add(finding);
        return this;
    }

    /** Something that was not looked at. */
    public ReviewBuilder note(String note) {
        notes.add(note);
        return this;
    }

    public ReviewBuilder heads(ReviewedHeads known) {
        this.heads = known;
        return this;
    }

    public ReviewBuilder drift(ReviewedDrift known) {
        this.drift = known;
        return this;
    }

    /**
     * What was there before the first and after the last of the revisions, where they were run.
     *
     * @param on which server
     */
    public ReviewBuilder replayed(Schema before, Schema after, List<RenameChange> renames, Origins origins, String on) {
        this.tables = new TouchedTables(before, after, renames, origins).all();
        this.server = on;
        return this;
    }

    /** The tables whose size matters, by their names in a database that has none of the revisions. */
    public Set<String> tablesOfInterest() {
        Set<String> names = new TreeSet<>();
        tables.stream()
                .filter(table -> table.state() != TouchState.ADDED)
                .forEach(table -> names.add(table.formerName() == null ? table.name() : table.formerName()));
        revisions.forEach(revision -> revision.hazards().forEach(hazard -> names.addAll(hazard.tables())));
        return names;
    }

    /** @param impacts of the tables that the database has; none where no database was asked */
    public Review build(List<Impact> impacts) {
        Map<String, Impact> sizes = new HashMap<>();
        impacts.forEach(impact -> sizes.put(impact.table(), impact));
        tables.stream()
                .filter(table -> table.formerName() != null && sizes.containsKey(table.formerName()))
                .forEach(table -> sizes.putIfAbsent(table.name(), requireNonNull(sizes.get(table.formerName()))));
        List<ReviewedRevision> sized = revisions.stream()
                .map(revision -> revision.withHazards(revision.hazards().stream()
                        .map(hazard -> hazard.withImpact(hazard.tables().stream()
                                .filter(sizes::containsKey)
                                .map(sizes::get)
                                .toList()))
                        .toList()))
                .toList();
        return new Review(
                Verdicts.of(sized, findings),
                subject,
                Answers.of(sized),
                findings,
                sized,
                heads,
                drift,
                tables.stream()
                        .map(table -> table.withImpact(sizes.get(table.name())))
                        .toList(),
                server,
                notes);
    }
}
