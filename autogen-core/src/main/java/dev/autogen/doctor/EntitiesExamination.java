package dev.autogen.doctor;

import dev.autogen.Finding;
import java.util.List;

/** Can the entities be read? */
final class EntitiesExamination implements Examination {

    @Override
    public String subject() {
        return "entities";
    }

    @Override
    public String examined(Evidence evidence) {
        return evidence.entities()
                .value()
                .map(model -> subject() + " (read by "
                        + evidence.shown(model.hibernate().words()) + ")")
                .orElseGet(this::subject);
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return evidence.entities().failure().isPresent() ? List.of() : List.of(evidence.entities());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        return evidence.entities().failure().map(failure -> Findings.of(failure, evidence)).stream()
                .toList();
    }
}
