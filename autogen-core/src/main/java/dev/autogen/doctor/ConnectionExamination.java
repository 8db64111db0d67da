package dev.autogen.doctor;

import dev.autogen.Finding;
import java.util.List;

/** Can the database be reached, and is it one Autogen works with? */
final class ConnectionExamination implements Examination {

    @Override
    public String subject() {
        return "connection";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return evidence.database().failure().isPresent() ? List.of() : List.of(evidence.database());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        return evidence.database().failure().map(failure -> Findings.of(failure, evidence)).stream()
                .toList();
    }
}
