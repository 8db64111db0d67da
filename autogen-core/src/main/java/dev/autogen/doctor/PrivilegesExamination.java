package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.database.postgres.PostgresNames;
import java.util.ArrayList;
import java.util.List;

/** May the role create objects? */
final class PrivilegesExamination implements Examination {

    @Override
    public String subject() {
        return "privileges";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of(evidence.database());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        DatabaseState database = evidence.database().get();
        List<Finding> findings = new ArrayList<>();
        if (database.readOnly()) {
            findings.add(new Finding(
                    "read-only",
                    "The database cannot be written: it is a replica, or default_transaction_read_only is on.",
                    List.of("connected as " + database.role()),
                    "Name the primary server with --url."));
        }
        if (!database.mayCreate()) {
            String schema = PostgresNames.identifier(database.defaultSchema());
            findings.add(new Finding(
                    "may-not-create",
                    "The role " + database.role() + " may not create in schema " + database.defaultSchema() + ".",
                    List.of("upgrade creates tables there, "
                            + database.versionTable().name()
                            + " among them; run this as the owner of the schema, or upgrade as another role"),
                    "GRANT USAGE, CREATE ON SCHEMA " + schema + " TO " + PostgresNames.identifier(database.role())
                            + ";"));
        }
        return findings;
    }
}
