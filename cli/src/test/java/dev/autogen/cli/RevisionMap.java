package dev.autogen.cli;

import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Revisions in a short notation: {@code a; b1,b2<-a; c<-(b1,b2) dep:x label:L replaces:y,z}, the oldest first, a day apart. */
final class RevisionMap {

    private static final Instant FIRST = Instant.parse("2026-03-01T09:30:00Z");

    private static final Pattern REVISION =
            Pattern.compile("(?<ids>[\\w,]+)(?:<-\\(?(?<parents>[\\w,]+)\\)?)?(?<rest>.*)");

    private RevisionMap() {}

    static RevisionGraph graph(String map) {
        return RevisionGraph.of(revisions(map));
    }

    static List<Revision> revisions(String map) {
        List<Revision> revisions = new ArrayList<>();
        for (String part : map.strip().split(";\\s*")) {
            Matcher matcher = REVISION.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(part);
            }
            for (String id : matcher.group("ids").split(",")) {
                revisions.add(new Revision(
                        id,
                        words(matcher.group("parents")),
                        words(option("label", matcher.group("rest"))),
                        words(option("dep", matcher.group("rest"))),
                        FIRST.plusSeconds(86_400L * revisions.size()),
                        "adds " + id,
                        words(option("replaces", matcher.group("rest")))));
            }
        }
        return revisions;
    }

    private static @Nullable String option(String name, String text) {
        Matcher matcher = Pattern.compile("\\b" + name + ":([\\w,]+)").matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(","));
    }

    /** The text of a migration file that creates a table named after its revision. */
    static String file(Revision revision) {
        String id = revision.id();
        StringBuilder text = new StringBuilder("-- autogen revision " + id + "\n");
        text.append("-- parents: ")
                .append(String.join(", ", revision.parents()))
                .append('\n');
        if (!revision.branchLabels().isEmpty()) {
            text.append("-- branch-labels: ")
                    .append(String.join(", ", revision.branchLabels()))
                    .append('\n');
        }
        if (!revision.dependsOn().isEmpty()) {
            text.append("-- depends-on: ")
                    .append(String.join(", ", revision.dependsOn()))
                    .append('\n');
        }
        if (revision.isSquash()) {
            text.append("-- replaces: ")
                    .append(String.join(", ", revision.replaces()))
                    .append('\n');
        }
        text.append("-- created: ").append(revision.created()).append('\n');
        text.append("-- message: ").append(revision.message()).append('\n');
        text.append("\n-- autogen upgrade\n\nCREATE TABLE t_").append(id).append(" (id bigint);\n");
        text.append("\n-- autogen downgrade\n\nDROP TABLE t_").append(id).append(";\n");
        return text.toString();
    }
}
