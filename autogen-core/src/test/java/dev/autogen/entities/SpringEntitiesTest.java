package dev.autogen.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What classes of a Spring Boot application say about its entities, compiled against Spring Boot itself. */
class SpringEntitiesTest {

    private static final String APPLICATION = "@org.springframework.boot.autoconfigure.SpringBootApplication";

    private static final String SCAN = "@org.springframework.boot.persistence.autoconfigure.EntityScan";

    private static final String BEAN = "@org.springframework.context.annotation.Bean ";

    private static final String COMPONENT = "@org.springframework.stereotype.Component ";

    private static final String CONFIGURATION = "@org.springframework.context.annotation.Configuration ";

    private static final String PHYSICAL = "org.hibernate.boot.model.naming.PhysicalNamingStrategy";

    private static final String STRATEGY =
            " extends org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl { public"
                    + " org.hibernate.boot.model.naming.Identifier toPhysicalTableName("
                    + "org.hibernate.boot.model.naming.Identifier name,"
                    + " org.hibernate.engine.jdbc.env.spi.JdbcEnvironment context) {"
                    + " return org.hibernate.boot.model.naming.Identifier.toIdentifier(\"t_\" + name.getText()); } ";

    private static final String[] ENTITIES = {
        "package shop; @Entity public class Item { @Id Long id; }",
        "package shop.order; @Entity public class Line { @Id Long id; }",
        "package other; @Entity public class Visit { @Id Long id; }"
    };

    @TempDir
    private Path folder;

    @Test
    void entitiesAreBelowThePackageOfTheApplication() {
        EntityModel model = read("package shop; " + APPLICATION + " public class Shop {}");

        assertThat(model.entityClasses()).containsExactly("shop.Item", "shop.order.Line");
        assertThat(model.notes())
                .containsExactly(new ModelNote(
                        "entity",
                        "other.Visit",
                        "outside of shop, the packages of @SpringBootApplication of shop.Shop"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(\"other\")",
                "(basePackages = {\"other\"})",
                "(basePackageClasses = other.Visit.class)",
                "(\"oth*\")",
                "(\"**.other\")"
            })
    void entityScanTakesItsPlace(String members) {
        EntityModel model = read("package shop; " + APPLICATION + " " + SCAN + members + " public class Shop {}");

        assertThat(model.entityClasses()).containsExactly("other.Visit");
    }

    @Test
    void severalEntityScansCountTogether() {
        EntityModel model = read(
                "package shop; " + APPLICATION + " public class Shop {}",
                "package shop.order; " + CONFIGURATION + SCAN + " class Orders {}",
                "package shop.visits; " + CONFIGURATION + SCAN + "(\"other, none\") class Visits {}",
                "package elsewhere; " + CONFIGURATION + SCAN + "(\"shop\") class NotFoundByTheApplication {}");

        assertThat(model.entityClasses()).containsExactly("other.Visit", "shop.order.Line");
    }

    @Test
    void anAnnotationOfTheApplicationsOwnMayStandForThem() {
        EntityModel model = read(
                "package shop; " + APPLICATION + " " + SCAN
                        + "(\"other\") @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                        + " public @interface OurApplication {}",
                "package shop; @OurApplication public class Shop { void run() {"
                        + " new org.springframework.boot.SpringApplication(Shop.class); } }");

        assertThat(model.entityClasses()).containsExactly("other.Visit");
    }

    @Test
    void whatIsNamedCountsMore() {
        compiled("package shop; " + APPLICATION + " " + SCAN + "(\"other\") public class Shop {}");

        EntityModel model = EntityReader.read(source(List.of("shop.order"), Set.of()), Sources.server());

        assertThat(model.entityClasses()).containsExactly("shop.order.Line");
        assertThat(EntityReader.read(EntitySource.scanned(List.of(folder), List.of()), Sources.server())
                        .entityClasses())
                .hasSize(3);
    }

    @Test
    void entitiesOfLibrariesAreSeenWhereTheirPackageIsScanned() {
        Path library = Compiled.jar(
                Compiled.into(folder.resolve("library"), "package lib; @Entity public class Part { @Id Long id; }"),
                folder.resolve("library.jar"));
        Path classes = folder.resolve("classes");
        Compiled.against(spring(), classes, "package shop; " + APPLICATION + SCAN + "(\"lib\") public class Shop {}");

        EntityModel model = EntityReader.read(
                new EntitySource(
                        List.of(classes, library),
                        List.of(classes),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        Map.of(),
                        new SpringRules(Set.of())),
                Sources.server());

        assertThat(model.entityClasses()).containsExactly("lib.Part");
    }

    @Test
    void aPlaceholderForAPackageIsAnError() {
        EntityException error =
                error("package shop; " + APPLICATION + SCAN + "(\"${shop.packages}\") public class Shop {}");

        assertThat(error.code()).isEqualTo("spring-packages");
        assertThat(error).hasMessageContaining("@EntityScan of shop.Shop", "${shop.packages}");
    }

    @Test
    void anApplicationWithoutEntitiesInItsPackageSaysWhereTheyAre() {
        EntityException error = error("package web; " + APPLICATION + " public class Web {}");

        assertThat(error)
                .hasMessage("No entity is mapped in web and below, the packages of @SpringBootApplication of web.Web."
                        + " Packages with entities: other (1), shop (1), shop.order (1).");
        assertThat(error.nextStep().orElseThrow()).contains("add @EntityScan(\"other\")", "--packages other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CONFIGURATION + "class Beans { " + BEAN + PHYSICAL + " naming() { return new Prefix(); } }",
                CONFIGURATION + "class Beans { " + BEAN + "static Prefix naming() { return new Prefix(); } }",
                CONFIGURATION + "class Beans { " + BEAN + "Prefix other() { return null; } "
                        + "@org.springframework.context.annotation.Primary " + BEAN
                        + "Prefix naming() { return new Prefix(); } }",
                COMPONENT + "class Naming extends Prefix {}"
            })
    void aPlainNamingStrategyThatIsABeanIsTaken(String beans) {
        EntityModel model = read(
                "package shop; " + APPLICATION + " public class Shop {}",
                "package shop; class Prefix" + STRATEGY + "}",
                "package shop; " + beans);

        assertThat(model.schema().tables())
                .extracting(table -> table.name().name())
                .containsExactlyInAnyOrder("t_item", "t_line");
        assertThat(model.notes()).anySatisfy(note -> {
            assertThat(note.kind()).isEqualTo("naming strategy");
            assertThat(note.reason()).startsWith("hibernate.physical_naming_strategy, the Spring bean ");
        });
    }

    @Test
    void aBeanThatIsNotFoundByTheApplicationIsNone() {
        EntityModel model = read(
                "package shop; " + APPLICATION + " public class Shop {}",
                "package elsewhere; " + COMPONENT + "class Prefix" + STRATEGY + "}");

        assertThat(model.schema().tables())
                .extracting(table -> table.name().name())
                .containsExactlyInAnyOrder("item", "line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BEAN + PHYSICAL + " naming() { return new Prefix(\"x\"); }"
                        + "| naming() of shop.Beans, |the method does more than to return a new one",
                BEAN + PHYSICAL + " naming() { return new Prefix() {}; }|naming() of shop.Beans|",
                BEAN
                        + "@org.springframework.context.annotation.Profile(\"old\") Prefix naming() { return new Prefix(); }"
                        + "|naming() of shop.Beans|it depends on @Profile",
                BEAN + "Prefix naming() { return new Prefix(); } " + BEAN + "Prefix another() { return new Prefix(); }"
                        + "||there are several: another() of shop.Beans, naming() of shop.Beans",
                COMPONENT + "static class Inner extends Prefix { Inner(Shop shop) {} }"
                        + "|shop.Beans$Inner|has no constructor without parameters",
                COMPONENT
                        + "static class Inner extends Prefix { @org.springframework.beans.factory.annotation.Value(\"x\")"
                        + " String prefix; }|shop.Beans$Inner|Spring gives it something, by @Value"
            })
    void aBeanThatNeedsTheApplicationIsAnErrorUnlessTheSettingsSayWhatHolds(String example) {
        String[] parts = example.split("\\|", -1);
        String[] sources = {
            "package shop; " + APPLICATION + " public class Shop {}",
            "package shop; class Prefix" + STRATEGY + "Prefix() {} Prefix(String prefix) {} }",
            "package shop; " + CONFIGURATION + "class Beans { " + parts[0] + " }"
        };

        EntityException error = error(sources);

        assertThat(error.code()).isEqualTo("spring-naming");
        assertThat(error).hasMessageContaining(parts[1].strip()).hasMessageContaining(parts[2]);
        assertThat(error.nextStep().orElseThrow()).contains("hibernate.physical_naming_strategy = ");
        assertThat(EntityReader.read(source(List.of(), Set.of("hibernate.physical_naming_strategy")), Sources.server())
                        .entityClasses())
                .hasSize(2);
    }

    @Test
    void whereABeanDecidesAboutEntitiesAllAreTaken() {
        EntityModel model = read(
                "package shop; " + APPLICATION + " public class Shop {}",
                "package shop; " + CONFIGURATION + "class Beans { " + BEAN
                        + "org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean factory() {"
                        + " return new org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean(); } }");

        assertThat(model.entityClasses()).hasSize(3);
        assertThat(model.notes()).singleElement().asString().startsWith("spring bean factory() of shop.Beans: decides");
    }

    @Test
    void otherBeansThatMayHaveASayAreNamed() {
        EntityModel model = read(
                "package shop; " + APPLICATION + " public class Shop {}",
                "package shop; " + CONFIGURATION + "class Beans { " + BEAN
                        + "org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer ours() {"
                        + " return all -> all.put(\"hibernate.dialect\", \"x\"); } }",
                "package shop; " + COMPONENT
                        + "class Inspected implements"
                        + " org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer { public void"
                        + " customize(java.util.Map<String, Object> all) {"
                        + " all.put(org.hibernate.cfg.AvailableSettings.STATEMENT_INSPECTOR, this); } }",
                "package shop; " + COMPONENT
                        + "class Types implements org.hibernate.boot.model.TypeContributor { public void"
                        + " contribute(org.hibernate.boot.model.TypeContributions types,"
                        + " org.hibernate.service.ServiceRegistry registry) {} }");

        assertThat(model.notes())
                .filteredOn(note -> note.kind().equals("spring bean"))
                .satisfiesExactly(
                        note -> assertThat(note.toString())
                                .startsWith("spring bean ours() of shop.Beans: gives Hibernate settings when the"
                                        + " application starts, hibernate.dialect, and was not asked"),
                        note -> assertThat(note.name()).isEqualTo("shop.Types"));
    }

    private EntityModel read(String... sources) {
        compiled(sources);
        return EntityReader.read(source(List.of(), Set.of()), Sources.server());
    }

    private EntityException error(String... sources) {
        compiled(sources);
        return catchThrowableOfType(
                EntityException.class, () -> EntityReader.read(source(List.of(), Set.of()), Sources.server()));
    }

    private void compiled(String... sources) {
        Compiled.against(
                spring(),
                folder,
                Stream.concat(Stream.of(ENTITIES), Stream.of(sources)).toArray(String[]::new));
    }

    private EntitySource source(List<String> packages, Set<String> overridden) {
        return new EntitySource(
                Stream.concat(Stream.of(folder), spring().stream()).toList(),
                List.of(folder),
                packages,
                null,
                null,
                List.of(),
                Map.of("hibernate.physical_naming_strategy", "spring"),
                new SpringRules(overridden));
    }

    private static List<Path> spring() {
        return Stream.of("spring-boot", "spring-boot-annotations")
                .flatMap(name -> jars(Path.of("target", name)))
                .toList();
    }

    private static Stream<Path> jars(Path folder) {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
