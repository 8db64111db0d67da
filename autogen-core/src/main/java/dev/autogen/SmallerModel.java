package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.diff.Change;
import dev.autogen.diff.TableChange;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A revision that would drop most of the tables: more often a mistake in the settings than what anybody wants. */
final class SmallerModel {

    static final String CODE = "smaller-model";

    /** One table of one or two may well go. */
    private static final int FEWEST_DROPPED = 2;

    private static final int EXAMPLES = 3;

    private final Settings settings;

    private final Comparison comparison;

    private final List<QualifiedName> dropped;

    private SmallerModel(Settings settings, Comparison comparison) {
        this.settings = settings;
        this.comparison = comparison;
        this.dropped = comparison.changes().stream()
                .flatMap(change -> change instanceof TableChange.DropTable drop
                        ? Optional.of(drop.table().name()).stream()
                        : Optional.<QualifiedName>empty().stream())
                .toList();
    }

    /** Why somebody should look twice before a revision is written, if so. */
    static Optional<AutogenException> doubt(Settings settings, Comparison comparison) {
        return new SmallerModel(settings, comparison).doubt();
    }

    private Optional<AutogenException> doubt() {
        Set<QualifiedName> askedFor =
                comparison.desired().tables().stream().map(Table::name).collect(Collectors.toSet());
        long kept = comparison.current().tables().stream()
                .filter(table -> askedFor.contains(table.name()))
                .count();
        long present = kept + dropped.size();
        return dropped.size() < FEWEST_DROPPED || dropped.size() * 2 <= present
                ? Optional.empty()
                : Optional.of(new AutogenException(
                        CODE,
                        "This revision would drop " + dropped.size() + " of the " + present
                                + " tables of the database: " + examples() + ".\n" + cause(),
                        "Correct that; or, if these tables are to go: --accept " + CODE));
    }

    private String examples() {
        String defaultSchema = comparison.current().defaultSchema();
        String names = dropped.stream()
                .limit(EXAMPLES)
                .map(name -> name.schema().equals(defaultSchema) ? name.name() : name.toString())
                .collect(Collectors.joining(", "));
        int more = dropped.size() - EXAMPLES;
        return more > 0 ? names + " and " + more + " more" : names;
    }

    private String cause() {
        long created =
                comparison.changes().stream().filter(SmallerModel::isCreation).count();
        int mapped = comparison.desired().tables().size();
        if (created * 2 >= dropped.size()) {
            String strategy = settings.entities().hibernate().get("hibernate.physical_naming_strategy");
            return "It would create " + created + (created == 1 ? " other" : " others")
                    + " instead. Are the tables named as in the application?"
                    + " hibernate.physical_naming_strategy is " + (strategy == null ? "not set" : strategy) + ".";
        }
        return "The entities ask for " + mapped + (mapped == 1 ? " table." : " tables.") + " Were all of them found? "
                + searched() + ".";
    }

    private static boolean isCreation(Change change) {
        return change instanceof TableChange.CreateTable;
    }

    private String searched() {
        Settings.Entities entities = settings.entities();
        if (entities.persistenceUnit() != null) {
            return "persistence-unit is " + entities.persistenceUnit();
        }
        if (entities.hibernateConfig() != null) {
            return "hibernate-config is " + entities.hibernateConfig();
        }
        List<Path> own = entities.classpathSource().own();
        String classpath = (own.isEmpty() ? entities.classpath() : own)
                .stream().map(Path::toString).collect(Collectors.joining(", "));
        return "packages is " + (entities.packages().isEmpty() ? "not set" : String.join(", ", entities.packages()))
                + ", classpath is " + (classpath.isEmpty() ? "not set" : classpath);
    }
}
