package dev.autogen;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the arrows between the packages, as {@code docs/architecture.md} draws them. */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(
                    AutogenException.class.getProtectionDomain().getCodeSource().getLocation());

    /** What every package may use of the root. */
    private static final Set<String> EVERYBODYS =
            Set.of(AutogenException.class.getName(), NearestWord.class.getName(), Finding.class.getName());

    /** Package → the packages of Autogen it may use, besides itself. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("schema", List.of()),
            Map.entry("diff", List.of("schema")),
            Map.entry("scope", List.of("schema", "diff", "config")),
            Map.entry("diff.rename", List.of("schema", "diff")),
            Map.entry("plan", List.of("schema", "diff")),
            Map.entry("database", List.of("schema", "diff", "diff.rename", "plan")),
            Map.entry("database.postgres", List.of("schema", "diff", "diff.rename", "plan", "database")),
            Map.entry("entities", List.of("schema", "entities.spring")),
            Map.entry("entities.spring", List.of()),
            Map.entry("entities.hibernate", List.of("schema", "entities")),
            Map.entry("revision", List.of()),
            Map.entry("migrate", List.of("schema", "plan", "revision", "database", "database.postgres")),
            Map.entry(
                    "proof",
                    List.of(
                            "schema",
                            "diff",
                            "diff.rename",
                            "plan",
                            "database",
                            "database.postgres",
                            "migrate",
                            "proof.changes",
                            "proof.rows",
                            "revision")),
            Map.entry("proof.changes", List.of()),
            Map.entry("proof.rows", List.of("schema", "database.postgres")),
            Map.entry(
                    "proof.observe",
                    List.of("schema", "plan", "database.postgres", "migrate", "proof.changes", "revision")),
            Map.entry("report", List.of("schema", "diff", "diff.rename", "plan", "revision")),
            Map.entry(
                    "review",
                    List.of(
                            "schema",
                            "diff",
                            "plan",
                            "revision",
                            "migrate",
                            "database.postgres",
                            "report",
                            "proof",
                            "proof.observe")),
            Map.entry("format", List.of("revision", "migrate", "database.postgres")),
            Map.entry("config", List.of()),
            Map.entry("project", List.of("config", "project.build")),
            Map.entry("project.build", List.of()),
            Map.entry("git", List.of()),
            Map.entry(
                    "compare",
                    List.of(
                            "schema",
                            "diff",
                            "diff.rename",
                            "plan",
                            "database",
                            "database.postgres",
                            "scope",
                            "report",
                            "proof")),
            Map.entry(
                    "doctor",
                    List.of(
                            "schema",
                            "diff",
                            "plan",
                            "database",
                            "database.postgres",
                            "entities",
                            "revision",
                            "migrate",
                            "proof",
                            "report",
                            "compare",
                            "config",
                            "git",
                            "format")));

    @TestFactory
    Stream<DynamicTest> packagesUseOnlyWhatTheyMay() {
        return MAY_USE.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> holds(entry.getKey(), entry.getValue())));
    }

    private static void holds(String name, List<String> mayUse) {
        String[] allowed = Stream.concat(Stream.of(name), mayUse.stream())
                .map(used -> "dev.autogen." + used)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("dev.autogen." + name)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed)
                        .or(com.tngtech.archunit.base.DescribedPredicate.describe(
                                "outside Autogen, or everybody's",
                                used -> !used.getPackageName().startsWith("dev.autogen")
                                        || EVERYBODYS.contains(used.getFullName()))))
                .check(CORE);
    }

    @Test
    void everyPackageIsNamedHere() {
        Set<String> packages = new TreeSet<>();
        collect(CORE.getPackage("dev.autogen"), packages);
        assertThat(packages).containsExactlyElementsOf(new TreeSet<>(MAY_USE.keySet()));
    }

    private static void collect(JavaPackage parent, Set<String> names) {
        for (JavaPackage child : parent.getSubpackages()) {
            boolean hasCode = child.getClasses().stream()
                    .anyMatch(type -> !type.getSimpleName().equals("package-info"));
            if (hasCode) {
                names.add(child.getName().substring("dev.autogen.".length()));
            }
            collect(child, names);
        }
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.autogen.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void onlyTheBridgeCallsHibernate() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.autogen.entities.hibernate")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.hibernate..")
                .check(CORE);
    }

    @Test
    void theCoreKnowsNeitherCommandLineNorTemplates() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("picocli..", "com.github.mustachejava.."))
                .check(CORE);
    }

    @Test
    void nobodyExitsTheProcessOrPrints() {
        noClasses().should().callMethod(System.class, "exit", int.class).check(CORE);
        for (String stream : Arrays.asList("out", "err")) {
            noClasses().should().accessField(System.class, stream).check(CORE);
        }
    }
}
