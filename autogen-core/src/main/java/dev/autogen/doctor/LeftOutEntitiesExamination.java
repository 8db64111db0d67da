package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.config.Origin;
import dev.autogen.config.Setting;
import dev.autogen.entities.ModelNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Are there entities that the chosen packages or the chosen persistence unit leave out? */
final class LeftOutEntitiesExamination implements Examination {

    @Override
    public String subject() {
        return "entities left out";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of(evidence.entities());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        List<ModelNote> notes = evidence.entities().get().notes().stream()
                .filter(note -> note.kind().equals("entity"))
                .toList();
        if (notes.isEmpty()) {
            return List.of();
        }
        List<String> details = new ArrayList<>(Findings.limited(
                notes.stream().map(note -> note.name() + "  " + note.reason()).toList()));
        details.add("their tables are in no migration, and a table of theirs that exists would be dropped by the next");
        return List.of(new Finding(
                "entities-left-out",
                notes.size() == 1
                        ? "An @Entity class on the class path is left out."
                        : notes.size() + " @Entity classes on the class path are left out.",
                details,
                nextStep(notes, evidence)));
    }

    private static String nextStep(List<ModelNote> notes, Evidence evidence) {
        if (evidence.settings().entities().persistenceUnit() != null) {
            return notes.stream()
                    .map(note -> "write in META-INF/persistence.xml: <class>" + note.name() + "</class>")
                    .collect(Collectors.joining("\n"));
        }
        boolean listed = evidence.settings().entities().hibernateConfig() != null;
        if (!listed && evidence.settings().application().isSpringBoot() && !namesPackages(evidence)) {
            return "Spring Boot does not see them either. Where it should: add @EntityScan of their packages, and of"
                    + " the application's own, to a class with @Configuration";
        }
        if (!namesPackages(evidence)) {
            return notes.stream()
                    .map(note -> "write in the Hibernate configuration: <mapping class=\"" + note.name() + "\"/>")
                    .collect(Collectors.joining("\n"));
        }
        Set<String> packages = new TreeSet<>(evidence.settings().entities().packages());
        notes.forEach(note -> packages.add(packageOf(note.name())));
        String all = String.join(",", packages);
        String origin = evidence.settings()
                .origin(Setting.PACKAGES)
                .map(Origin::toString)
                .orElse("");
        int line = origin.indexOf(", line ");
        return line < 0 ? "give --packages " + all : "write in " + origin.substring(0, line) + ": packages = " + all;
    }

    private static boolean namesPackages(Evidence evidence) {
        return !evidence.settings().entities().packages().isEmpty();
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }
}
