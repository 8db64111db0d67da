package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import dev.autogen.plan.HazardCode;
import dev.autogen.review.Answer.Tone;
import dev.autogen.review.HazardLock.Lasts;
import dev.autogen.review.HazardLock.Waits;
import dev.autogen.review.ReviewedProof.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers a reviewer's questions from what is known of the revisions. */
final class Answers {

    private static final int MOST_NAMED = 5;

    private final List<ReviewedRevision> revisions;

    private final List<ReviewedHazard> hazards;

    private Answers(List<ReviewedRevision> revisions) {
        this.revisions = revisions;
        this.hazards = revisions.stream()
                .flatMap(revision -> revision.hazards().stream())
                .toList();
    }

    /** One for each question; none where there is no revision. */
    static List<Answer> of(List<ReviewedRevision> revisions) {
        if (revisions.isEmpty()) {
            return List.of();
        }
        Answers answers = new Answers(revisions);
        return List.of(
                answers.dataLoss(),
                answers.writesWait(),
                answers.runningVersions(),
                answers.wayBack(),
                answers.proven(),
                answers.toTick());
    }

    private Answer dataLoss() {
        List<ReviewedHazard> losing = having(hazard -> hazard.decision() == Decision.LOSES_DATA);
        if (losing.isEmpty()) {
            return new Answer(Question.DATA_LOSS, Tone.GOOD, "No.");
        }
        boolean agreed = losing.stream().noneMatch(ReviewedHazard::needsDecision);
        return new Answer(
                Question.DATA_LOSS, agreed ? Tone.LOOK : Tone.BAD, "Yes: " + sentences(brief(messages(losing))) + ".");
    }

    private Answer writesWait() {
        List<ReviewedHazard> locking =
                having(hazard -> hazard.lock() != null && hazard.lock().waits() != Waits.CHANGED_ROWS);
        Map<String, Set<Lasts>> longer = new LinkedHashMap<>();
        Set<String> briefly = new LinkedHashSet<>();
        for (ReviewedHazard hazard : locking) {
            Lasts lasts = requireNonNull(hazard.lock()).lasts();
            for (String table : hazard.tables()) {
                if (lasts == Lasts.A_MOMENT) {
                    briefly.add(table);
                } else {
                    longer.computeIfAbsent(table, name -> new LinkedHashSet<>()).add(lasts);
                }
            }
        }
        Set<String> rows =
                tables(having(hazard -> hazard.lock() != null && hazard.lock().waits() == Waits.CHANGED_ROWS));
        briefly.removeAll(longer.keySet());
        rows.removeAll(longer.keySet());
        List<String> parts = new ArrayList<>(together(longer));
        if (!briefly.isEmpty()) {
            parts.add("for a moment on " + listed(briefly));
        }
        if (!rows.isEmpty()) {
            parts.add("those to the same rows of " + listed(rows));
        }
        if (parts.isEmpty()) {
            return new Answer(
                    Question.WRITES_WAIT,
                    locking.isEmpty() ? Tone.GOOD : Tone.LOOK,
                    locking.isEmpty() ? "No." : "Yes, for a moment.");
        }
        boolean decide = locking.stream().anyMatch(ReviewedHazard::needsDecision);
        return new Answer(
                Question.WRITES_WAIT,
                decide ? Tone.BAD : longer.isEmpty() ? Tone.GOOD : Tone.LOOK,
                (longer.isEmpty() && rows.isEmpty() ? "Only " : "Yes, ") + String.join("; ", parts) + ".");
    }

    /** Each table once, those that wait equally long in one part: {@code on a, b while the table is read}. */
    private static List<String> together(Map<String, Set<Lasts>> tables) {
        Map<String, List<String>> byTime = new LinkedHashMap<>();
        tables.forEach((table, times) -> byTime.computeIfAbsent(
                        times.stream().map(Lasts::words).collect(Collectors.joining(" and ")),
                        words -> new ArrayList<>())
                .add(table));
        return byTime.entrySet().stream()
                .map(entry -> "on " + listed(entry.getValue()) + " " + entry.getKey())
                .toList();
    }

    private Answer runningVersions() {
        List<ReviewedHazard> breaking = having(hazard -> hazard.decision() == Decision.BREAKS_RUNNING_VERSIONS
                || hazard.code() == HazardCode.AG201
                || hazard.code() == HazardCode.AG202);
        if (breaking.isEmpty()) {
            return new Answer(Question.RUNNING_VERSIONS, Tone.GOOD, "No.");
        }
        boolean decide = breaking.stream().anyMatch(ReviewedHazard::needsDecision);
        return new Answer(
                Question.RUNNING_VERSIONS,
                decide ? Tone.BAD : Tone.LOOK,
                "They may: " + sentences(brief(messages(breaking))) + ".");
    }

    private Answer wayBack() {
        List<String> without = ids(revision -> revision.wayBack().kind() == WayBack.Kind.NONE);
        if (!without.isEmpty()) {
            return new Answer(Question.WAY_BACK, Tone.BAD, "No: the downgrade of " + listed(without) + " is empty.");
        }
        if (revisions.stream().allMatch(revision -> revision.wayBack().kind() == WayBack.Kind.NOTHING_TO_UNDO)) {
            return new Answer(Question.WAY_BACK, Tone.GOOD, "Yes, there is nothing to undo.");
        }
        List<String> losses = revisions.stream()
                .flatMap(revision -> revision.wayBack().losses().stream())
                .toList();
        List<ReviewedHazard> lost = having(hazard -> hazard.decision() == Decision.LOSES_DATA);
        String restored = lost.isEmpty() ? "" : "but what the upgrade has lost does not come back";
        String costs = losses.isEmpty() ? "" : "and going back " + sentences(brief(losses));
        String all = Stream.of(restored, costs).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
        return all.isEmpty()
                ? new Answer(Question.WAY_BACK, Tone.GOOD, "Yes.")
                : new Answer(Question.WAY_BACK, Tone.LOOK, "Yes, " + all + ".");
    }

    private Answer proven() {
        List<String> failed = ids(revision -> revision.proof().state() == State.FAILED);
        if (!failed.isEmpty()) {
            return new Answer(Question.PROVEN, Tone.BAD, "No: " + listed(failed) + " does not do what it should.");
        }
        List<String> open = ids(revision -> !revision.proof().state().isGood());
        if (!open.isEmpty()) {
            String which = open.size() == revisions.size() && open.size() > 1 ? "none of the revisions is" : null;
            String state = revisions.stream()
                    .filter(revision -> !revision.proof().state().isGood())
                    .map(revision -> revision.proof().words())
                    .distinct()
                    .collect(Collectors.joining("; "));
            return new Answer(
                    Question.PROVEN,
                    Tone.UNKNOWN,
                    "No: " + (which == null ? listed(open) : which) + " (" + state + ").");
        }
        List<String> words = proofs(revisions.stream());
        List<String> incomplete = ids(Answers::isProvenAsFarAsItGoes);
        if (!incomplete.isEmpty()) {
            String state = sentences(proofs(revisions.stream().filter(Answers::isProvenAsFarAsItGoes)));
            return new Answer(Question.PROVEN, Tone.LOOK, "Not yet: " + listed(incomplete) + " (" + state + ").");
        }
        return words.isEmpty()
                ? new Answer(Question.PROVEN, Tone.GOOD, "There is nothing to prove.")
                : new Answer(Question.PROVEN, Tone.GOOD, "Yes: " + sentences(words) + ".");
    }

    private static boolean isProvenAsFarAsItGoes(ReviewedRevision revision) {
        return revision.proof().state() == State.PROVEN && !revision.todos().isEmpty();
    }

    /** What each proof says, each once. */
    private static List<String> proofs(Stream<ReviewedRevision> some) {
        return some.filter(revision -> revision.proof().state() == State.PROVEN)
                .map(revision -> revision.proof().words())
                .distinct()
                .toList();
    }

    private Answer toTick() {
        List<ReviewedHazard> waiting = having(hazard -> hazard.box().isWaiting());
        if (waiting.isEmpty()) {
            boolean ticked = hazards.stream().anyMatch(hazard -> hazard.box() == BoxState.TICKED);
            return new Answer(Question.TO_TICK, Tone.GOOD, ticked ? "Nothing any more." : "Nothing.");
        }
        List<String> places = revisions.stream()
                .flatMap(revision -> revision.hazards().stream()
                        .filter(hazard -> hazard.box().isWaiting())
                        .map(hazard -> hazard.code() + " in " + revision.file()
                                + (hazard.headerLine() == null ? "" : " line " + hazard.headerLine())))
                .toList();
        return new Answer(
                Question.TO_TICK,
                Tone.BAD,
                waiting.size() + (waiting.size() == 1 ? " box: " : " boxes: ") + listed(places) + ".");
    }

    private List<ReviewedHazard> having(Predicate<ReviewedHazard> condition) {
        return hazards.stream().filter(condition).toList();
    }

    private List<String> ids(Predicate<ReviewedRevision> condition) {
        return revisions.stream().filter(condition).map(ReviewedRevision::id).toList();
    }

    private static Set<String> tables(List<ReviewedHazard> hazards) {
        return hazards.stream()
                .flatMap(hazard -> hazard.tables().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> messages(List<ReviewedHazard> hazards) {
        return hazards.stream().map(ReviewedHazard::message).toList();
    }

    /** What messages are about; what they add stands with the hazards. */
    private static List<String> brief(List<String> messages) {
        return messages.stream().map(message -> message.split(";", 2)[0]).toList();
    }

    private static String listed(Collection<String> names) {
        return joined(names, ", ");
    }

    /** Sentences have commas of their own. */
    private static String sentences(Collection<String> sentences) {
        return joined(sentences, "; ");
    }

    private static String joined(Collection<String> texts, String between) {
        List<String> distinct = texts.stream().distinct().toList();
        String first = distinct.stream().limit(MOST_NAMED).collect(Collectors.joining(between));
        return distinct.size() > MOST_NAMED ? first + " and " + (distinct.size() - MOST_NAMED) + " more" : first;
    }
}
