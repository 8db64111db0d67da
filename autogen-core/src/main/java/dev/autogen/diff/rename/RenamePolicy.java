package dev.autogen.diff.rename;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.FormerName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Decides what is renamed. Something that vanished beside something similar that appeared is a question, which can be answered
 * three ways: spelled out beforehand, by what the entities say about their past, or by somebody who is asked. Names that were made
 * from one that changes follow without a question.
 */
public final class RenamePolicy {

    /** More than these nobody wants to choose from. */
    private static final int MOST_CANDIDATES = 5;

    private final List<String> given;
    private final RenameQuestions questions;

    /** Nothing is said, and nobody is asked. */
    public static final RenamePolicy SILENT = new RenamePolicy(List.of(), RenameQuestions.NOBODY);

    /**
     * @param given renames that are decided, each as {@code OLD=NEW}, see {@link RenameSyntax}
     * @param questions who is asked about the others
     */
    public RenamePolicy(List<String> given, RenameQuestions questions) {
        this.given = List.copyOf(given);
        this.questions = requireNonNull(questions, "questions");
    }

    /**
     * What is renamed between two settled schemas.
     *
     * @param formerNames what the entities say about their past; what the database does not hold any more says nothing
     * @throws dev.autogen.AutogenException when a rename that was given does not fit the schemas
     */
    public Renaming decide(Schema current, Schema desired, List<FormerName> formerNames, NameSpelling spelling) {
        RenameDraft draft = new RenameDraft(current, desired, spelling);
        new GivenRenames(draft).add(given);
        FormerNames former = new FormerNames(draft, formerNames);
        Followers followers = new Followers(draft);
        Map<ObjectPath, List<String>> unanswered = new TreeMap<>();
        former.addTables();
        followers.addTables();
        ask(draft, new TableCandidates(), followers::addTables, unanswered);
        former.addEnumTypes();
        followers.addEnumTypes();
        ask(draft, EnumCandidates::types, () -> {}, unanswered);
        former.addLabels();
        ask(draft, EnumCandidates::labels, () -> {}, unanswered);
        former.addColumns();
        followers.addColumns();
        ask(draft, new ColumnCandidates(), () -> {}, unanswered);
        followers.addSequences();
        ask(draft, new SequenceCandidates(), () -> {}, unanswered);
        draft.tables()
                .forEach((before, after) -> draft.collision(before, after).ifPresent(taken -> {
                    throw new RenameErrors(draft).collides(before, after, taken);
                }));
        return new Renaming(draft.changes(), unanswered);
    }

    /** The likeliest first, each once; every answer can make further questions needless. */
    private void ask(
            RenameDraft draft,
            Function<RenameDraft, List<RenameCandidate>> finder,
            Runnable answered,
            Map<ObjectPath, List<String>> unanswered) {
        String home = draft.current().defaultSchema();
        RenameSyntax syntax = new RenameSyntax(home);
        Set<ObjectPath> asked = new HashSet<>();
        // Suggested to something else already, without an answer.
        Set<ObjectPath> suggested = new HashSet<>();
        List<RenameCandidate> open = likeliestFirst(finder.apply(draft));
        Map<ObjectPath, List<RenameCandidate>> byVanished = byVanished(open);
        int next = 0;
        while (next < open.size()) {
            ObjectPath vanished = open.get(next++).before();
            List<RenameCandidate> candidates = byVanished.getOrDefault(vanished, List.of()).stream()
                    .filter(candidate -> !suggested.contains(candidate.after()))
                    .limit(MOST_CANDIDATES)
                    .toList();
            boolean isNext =
                    open.get(next - 1).equals(candidates.stream().findFirst().orElse(null));
            if (!isNext || !asked.add(vanished)) {
                continue;
            }
            RenameAnswer answer = questions.ask(new RenameQuestion(vanished, candidates, home));
            RenameCandidate chosen = answer.candidate();
            if (chosen != null) {
                draft.add(chosen.before(), chosen.after(), chosen.origin());
                answered.run();
                open = likeliestFirst(finder.apply(draft));
                byVanished = byVanished(open);
                next = 0;
            } else if (!answer.isKnown()) {
                unanswered.put(
                        vanished,
                        candidates.stream()
                                .map(candidate -> syntax.argument(candidate.before(), candidate.after()))
                                .toList());
                suggested.add(candidates.get(0).after());
            }
        }
    }

    private static List<RenameCandidate> likeliestFirst(List<RenameCandidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingInt(RenameCandidate::score)
                        .reversed()
                        .thenComparing(RenameCandidate::before)
                        .thenComparing(RenameCandidate::after))
                .toList();
    }

    private static Map<ObjectPath, List<RenameCandidate>> byVanished(List<RenameCandidate> candidates) {
        Map<ObjectPath, List<RenameCandidate>> byVanished = new HashMap<>();
        candidates.forEach(candidate -> byVanished
                .computeIfAbsent(candidate.before(), before -> new ArrayList<>())
                .add(candidate));
        return byVanished;
    }
}
