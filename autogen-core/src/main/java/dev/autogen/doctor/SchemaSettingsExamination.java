package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.doctor.SchemaSettings.Hit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Does something else change the schema when the application starts? */
final class SchemaSettingsExamination implements Examination {

    @Override
    public String subject() {
        return "settings that change the schema";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of();
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        List<Hit> hits = SchemaSettings.find(evidence.settings());
        if (hits.isEmpty()) {
            return List.of();
        }
        List<String> details = new ArrayList<>();
        Set<String> steps = new LinkedHashSet<>();
        for (Hit hit : hits) {
            String place = evidence.settings().entities().classpathSource().shown(hit.file());
            boolean packed = !place.equals(hit.file().toString());
            String where = packed ? place : evidence.shown(hit.file());
            details.add(where + ":" + hit.line() + "  " + hit.key() + " = " + hit.value());
            steps.add((packed
                            ? "write in the sources of the application, where "
                                    + hit.file().getFileName() + " comes from"
                            : "write in " + where)
                    + ": " + hit.mended());
        }
        details.add("Hibernate changes the tables by itself then, beside the revisions");
        return List.of(new Finding(
                "schema-changed-at-start",
                "A setting lets the application change the schema when it starts.",
                Findings.limited(details),
                String.join("\n", steps)));
    }
}
