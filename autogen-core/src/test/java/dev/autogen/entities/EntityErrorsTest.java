package dev.autogen.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.fixtures.BrokenApps;
import dev.autogen.fixtures.ConfiguredApps;
import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.LargeModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One clear error for everything that can be wrong with a model. */
class EntityErrorsTest {

    @TempDir
    private Path folder;

    @Test
    void aClassPathEntryThatDoesNotExist() {
        Path missing = folder.resolve("target").resolve("classes");

        EntityException error = error(EntitySource.scanned(List.of(folder, missing), List.of()));

        assertThat(error.code()).isEqualTo("classpath-entry-missing");
        assertThat(error).hasMessage("Not on disk, but on the class path: " + missing + ".");
        assertThat(error.nextStep()).contains("Compile the application first, or correct --classpath.");
    }

    @Test
    void noClassPath() {
        assertThat(error(EntitySource.scanned(List.of(), List.of())).code()).isEqualTo("classpath-empty");
    }

    @Test
    void aJarThatIsNone() throws IOException {
        Path jar = Files.writeString(folder.resolve("library.jar"), "not a jar");

        EntityException error = error(EntitySource.scanned(List.of(jar), List.of()));

        assertThat(error.code()).isEqualTo("classpath-entry-unreadable");
        assertThat(error).hasMessageStartingWith(jar + " is on the class path and is neither a folder nor a jar");
    }

    @Test
    void noEntities() {
        EntityException error = error(Sources.of(BrokenApps.noEntities()));

        assertThat(error.code()).isEqualTo("no-entities");
        assertThat(error).hasMessageStartingWith("No entity is mapped in library and below. Looked at: ");
    }

    @Test
    void aPackageWithoutEntities() {
        EntityModelSource source = LargeModel.entities(3);

        EntityException error = error(EntitySource.scanned(source.classpath(), List.of("com.acme", "lar")));

        assertThat(error.code()).isEqualTo("no-entities");
        assertThat(error)
                .hasMessage("No entity is mapped in com.acme, lar and below. Packages with entities: large (3).");
        assertThat(error.nextStep()).contains("Name one of them: --packages large");
    }

    @Test
    void entitiesOfAnOlderPersistenceApi() {
        Compiled.into(
                folder,
                "package javax.persistence; import java.util.List; public @interface Entity {}",
                "package old; import javax.persistence.Entity; @Entity public class Ancient {}");

        EntityException error = error(EntitySource.scanned(List.of(folder), List.of()));

        assertThat(error.code()).isEqualTo("no-entities");
        assertThat(error)
                .hasMessageContaining("There are entities of JPA 2 (javax.persistence.Entity), old.Ancient for one;");
    }

    @Test
    void aClassThatNeedsAMissingOne() {
        EntityException error = error(Sources.of(BrokenApps.missingClass()));

        assertThat(error.code()).isEqualTo("class-missing");
        assertThat(error)
                .hasMessage(
                        "library.Author cannot be loaded: it needs elsewhere.Signature, which is not on the class path.");
        assertThat(error.className()).contains("library.Author");
        assertThat(error.nextStep())
                .contains("Add the folder or jar that has elsewhere/Signature.class to --classpath.");
    }

    @Test
    void aMissingClassThatOnlyATypeArgumentNames() {
        Path library = folder.resolve("library");
        Compiled.into(library, "package lib; @Embeddable public class Part { String name; }");
        Path classes = folder.resolve("classes");
        Compiled.against(
                List.of(library),
                classes,
                "package app; @Entity public class Whole { @Id Long id; @ElementCollection List<lib.Part> parts; }");

        EntityException error = error(EntitySource.scanned(List.of(classes), List.of()));

        assertThat(error.code()).isEqualTo("class-missing");
        assertThat(error).hasMessage("app.Whole cannot be loaded: it needs lib.Part, which is not on the class path.");
    }

    @Test
    void aConverterThatIsMissing() {
        Path library = folder.resolve("library");
        Compiled.into(
                library,
                "package lib; public class YesNo implements AttributeConverter<Boolean, String> {"
                        + " public String convertToDatabaseColumn(Boolean b) { return b ? \"y\" : \"n\"; }"
                        + " public Boolean convertToEntityAttribute(String s) { return s.equals(\"y\"); } }");
        Path classes = folder.resolve("classes");
        Compiled.against(
                List.of(library),
                classes,
                "package app; @Entity public class Switch { @Id Long id; @Convert(converter = lib.YesNo.class) Boolean on; }");

        EntityException error = error(EntitySource.scanned(List.of(classes), List.of()));

        assertThat(error.code()).isEqualTo("class-missing");
        assertThat(error)
                .hasMessage("app.Switch cannot be loaded: it needs lib.YesNo, which is not on the class path.");
    }

    @Test
    void aClassFileOfANewerJava() throws IOException {
        Compiled.into(folder, "package app; @Entity public class Modern { @Id Long id; }");
        Path file = folder.resolve("app/Modern.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = 127;
        Files.write(file, bytes);

        EntityException error = error(EntitySource.scanned(List.of(folder), List.of()));

        assertThat(error.code()).isEqualTo("class-version");
        assertThat(error)
                .hasMessage("app.Modern in " + folder + " is compiled for Java 83, and this is Java "
                        + Runtime.version().feature() + ".");
    }

    @Test
    void aMappingThatHibernateRejects() {
        EntityException error = error(Sources.of(BrokenApps.rejectedMapping()));

        assertThat(error.code()).isEqualTo("mapping-rejected");
        assertThat(error).hasMessageStartingWith("Hibernate rejects the mapping of library.");
        assertThat(error.className()).isPresent();
    }

    @Test
    void anEntityWithoutIdentifier() {
        Compiled.into(folder, "package app; @Entity public class Anonymous { String name; }");

        EntityException error = error(EntitySource.scanned(List.of(folder), List.of()));

        assertThat(error.code()).isEqualTo("mapping-rejected");
        assertThat(error)
                .hasMessage(
                        "Hibernate rejects the mapping of app.Anonymous: Entity 'app.Anonymous' has no identifier"
                                + " (every '@Entity' class must declare or inherit at least one '@Id' or '@EmbeddedId' property)");
        assertThat(error.className()).contains("app.Anonymous");
    }

    @Test
    void anIndexOverAColumnThatIsNotThere() {
        Compiled.into(
                folder,
                "package app; @Entity @Table(indexes = @Index(name = \"by_mail\", columnList = \"mail\"))"
                        + " public class Customer { @Id Long id; }");

        EntityException error = error(EntitySource.scanned(List.of(folder), List.of()));

        assertThat(error.code()).isEqualTo("mapping-column-unknown");
        assertThat(error)
                .hasMessage(
                        "The index by_mail is over the column mail, which the table public.customer does not have.");
    }

    @Test
    void anIdentityOfATypeThatHasNone() {
        Compiled.into(
                folder,
                "package app; @Entity public class Customer {"
                        + " @Id @GeneratedValue(strategy = GenerationType.IDENTITY) @Column(columnDefinition = \"numeric(9)\") Long id; }");

        assertThat(error(EntitySource.scanned(List.of(folder), List.of())))
                .hasMessage(
                        "PostgreSQL generates identities and sequences of smallint, integer and bigint, not of numeric(9,0).");
    }

    @Test
    void anAuditedClassWithoutEnvers() {
        Path envers = folder.resolve("envers");
        Compiled.into(
                envers,
                "package org.hibernate.envers.extra; import java.lang.annotation.*;"
                        + " @Retention(RetentionPolicy.RUNTIME) public @interface Signed {}");
        Path classes = folder.resolve("classes");
        Compiled.against(
                List.of(envers),
                classes,
                "package app; @Entity @org.hibernate.envers.extra.Signed public class Customer { @Id Long id; }");

        EntityException error = error(EntitySource.scanned(List.of(classes), List.of()));

        assertThat(error.code()).isEqualTo("envers-missing");
        assertThat(error).hasMessageStartingWith("app.Customer is audited by Envers, which is not on the class path");
    }

    @Test
    void aPersistenceUnitThatIsNotThere() {
        EntityModelSource source = ConfiguredApps.persistenceUnit();

        EntityException error = error(Sources.of(source.withPersistenceUnit("libary")));

        assertThat(error.code()).isEqualTo("persistence-unit-unknown");
        Path file = source.classpath().get(0).resolve("META-INF/persistence.xml");
        assertThat(error)
                .hasMessage("No persistence unit is called libary. There are: library (" + file + "), archive (" + file
                        + ").");
        assertThat(error.nextStep()).contains("Name one of these: --persistence-unit library");
    }

    @Test
    void noPersistenceXml() {
        EntityException error = error(Sources.of(LargeModel.entities(3).withPersistenceUnit("shop")));

        assertThat(error)
                .hasMessage(
                        "No persistence unit is called shop. There is no META-INF/persistence.xml on the class path.");
    }

    @Test
    void filesThatAreNotWellFormed() throws IOException {
        Compiled.into(folder, "package app; @Entity public class Customer { @Id Long id; }");
        Files.createDirectories(folder.resolve("META-INF"));
        Path orm =
                Files.writeString(folder.resolve("META-INF/orm.xml"), "<entity-mappings>\n  <entity class='x'>\n</e>");

        EntityException error = error(EntitySource.scanned(List.of(folder), List.of()));

        assertThat(error.code()).isEqualTo("mapping-file-malformed");
        assertThat(error).hasMessageStartingWith(orm + ":3:3: ");

        Path config = Files.writeString(folder.resolve("hibernate.cfg.xml"), "<hibernate-configuration>\n <oops");
        assertThat(error(new EntitySource(List.of(folder), List.of(), null, config, List.of(), Map.of())))
                .hasMessageStartingWith(config + ":2:");
    }

    @Test
    void aMappingFileThatHibernateDoesNotUnderstand() throws IOException {
        Compiled.into(folder, "package app; @Entity public class Customer { @Id Long id; }");
        Files.createDirectories(folder.resolve("META-INF"));
        Files.writeString(folder.resolve("META-INF/orm.xml"), """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.2">
                  <entiti class="app.Customer"/>
                </entity-mappings>
                """);

        EntityException error = error(EntitySource.scanned(List.of(folder), List.of()));

        assertThat(error.code()).isEqualTo("mapping-file-malformed");
        assertThat(error)
                .hasMessageStartingWith(folder.resolve("META-INF/orm.xml") + ":2:33: unexpected element")
                .hasMessageEndingWith("local:\"entiti\")");
    }

    @Test
    void aConfigThatHibernateDoesNotUnderstand() throws IOException {
        Compiled.into(folder, "package app; @Entity public class Customer { @Id Long id; }");
        Path config = Files.writeString(folder.resolve("hibernate.cfg.xml"), """
                <hibernate-configuration>
                  <session-factori/>
                </hibernate-configuration>
                """);

        EntityException error = error(new EntitySource(List.of(folder), List.of(), null, config, List.of(), Map.of()));

        assertThat(error.code()).isEqualTo("mapping-file-malformed");
        assertThat(error).hasMessageStartingWith(config + ":2:3: ");
    }

    @Test
    void filesThatAreMissing() {
        Compiled.into(folder, "package app; @Entity public class Customer { @Id Long id; }");
        Path config = folder.resolve("hibernate.cfg.xml");

        EntityException noConfig =
                error(new EntitySource(List.of(folder), List.of(), null, config, List.of(), Map.of()));
        EntityException noMapping =
                error(new EntitySource(List.of(folder), List.of(), null, null, List.of("app/Extra.hbm.xml"), Map.of()));

        assertThat(noConfig.code()).isEqualTo("hibernate-config-missing");
        assertThat(noMapping.code()).isEqualTo("mapping-file-missing");
        assertThat(noMapping).hasMessageContaining("app/Extra.hbm.xml");
    }

    @Test
    void aListedClassThatIsNotThere() throws IOException {
        Compiled.into(folder, "package app; @Entity public class Customer { @Id Long id; }");
        Path config = Files.writeString(folder.resolve("hibernate.cfg.xml"), """
                <hibernate-configuration><session-factory>
                  <mapping class="app.Customer"/><mapping class="app.Custommer"/>
                </session-factory></hibernate-configuration>
                """);

        EntityException error = error(new EntitySource(List.of(folder), List.of(), null, config, List.of(), Map.of()));

        assertThat(error.code()).isEqualTo("class-unknown");
        assertThat(error).hasMessage("app.Custommer, which " + config + " lists, is not on the class path.");
    }

    @Test
    void settingsThatNameNothing() {
        Compiled.into(folder, "package app; @Entity public class Customer { @Id Long id; }");

        EntityException strategy = error(with("hibernate.physical_naming_strategy", "com.acme.OurNames"));
        EntityException dialect = error(with("hibernate.dialect", "org.hibernate.dialect.PostgreSQL95Dialect"));
        EntityException other = error(with("hibernate.dialect", "org.hibernate.dialect.H2Dialect"));

        assertThat(strategy.code()).isEqualTo("setting-class-unknown");
        assertThat(strategy).hasMessageContaining("com.acme.OurNames");
        assertThat(dialect.code()).isEqualTo("setting-class-unknown");
        assertThat(dialect).hasMessageContaining("PostgreSQL95Dialect");
        assertThat(other.code()).isEqualTo("dialect-unsupported");
    }

    private EntitySource with(String name, String value) {
        return new EntitySource(List.of(folder), List.of(), null, null, List.of(), Map.of(name, value));
    }

    private static EntityException error(EntitySource source) {
        EntityException error =
                catchThrowableOfType(EntityException.class, () -> EntityReader.read(source, Sources.server()));
        assertThat(error).as("an error").isNotNull();
        return error;
    }
}
