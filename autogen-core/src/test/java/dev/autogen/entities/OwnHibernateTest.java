package dev.autogen.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.HibernateRelease;
import dev.autogen.schema.Column;
import dev.autogen.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application's Hibernate, with all that the application plugs into it; and what is told where it cannot be used. */
class OwnHibernateTest {

    private static final HibernateRelease RELEASE = HibernateRelease.of("6.6.53.Final");

    private static final Map<String, String> APPLICATION = Map.of(
            "shop/Device.java",
            """
            package shop;
            import jakarta.persistence.*;
            @Entity @org.hibernate.envers.Audited
            public class Device {
                @Id Long id;
                java.net.InetAddress address;
                java.time.LocalDate bought;
                Level level;
            }
            """,
            "shop/Level.java",
            "package shop; public enum Level { LOW, HIGH }",
            "shop/LevelConverter.java",
            """
            package shop;
            @jakarta.persistence.Converter(autoApply = true)
            public class LevelConverter implements jakarta.persistence.AttributeConverter<Level, Short> {
                public Short convertToDatabaseColumn(Level level) { return (short) level.ordinal(); }
                public Level convertToEntityAttribute(Short number) { return Level.values()[number]; }
            }
            """,
            "shop/ShopTypes.java",
            """
            package shop;
            import org.hibernate.boot.model.*;
            import org.hibernate.engine.jdbc.spi.JdbcServices;
            import org.hibernate.service.ServiceRegistry;
            import org.hibernate.type.SqlTypes;
            import org.hibernate.type.descriptor.sql.internal.DdlTypeImpl;
            public class ShopTypes implements TypeContributor {
                public void contribute(TypeContributions types, ServiceRegistry registry) {
                    types.getTypeConfiguration().getDdlTypeRegistry().addDescriptor(new DdlTypeImpl(
                            SqlTypes.INET, "cidr", registry.getService(JdbcServices.class).getDialect()));
                }
            }
            """,
            "shop/ShopDialect.java",
            """
            package shop;
            import org.hibernate.dialect.PostgreSQLDialect;
            import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
            public class ShopDialect extends PostgreSQLDialect {
                public ShopDialect(DialectResolutionInfo info) { super(info); }
                protected String columnType(int code) {
                    return code == org.hibernate.type.SqlTypes.DATE ? "timestamp(3)" : super.columnType(code);
                }
            }
            """,
            "shop/Spare.java",
            "package shop; public class Spare { Long id; String label; }",
            "META-INF/services/org.hibernate.boot.model.TypeContributor",
            "shop.ShopTypes",
            "META-INF/orm.xml",
            """
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
              <entity class="shop.Spare" access="FIELD">
                <attributes><id name="id"/><basic name="label"><column length="17"/></basic></attributes>
              </entity>
            </entity-mappings>
            """);

    private final EntityModelSource application = EntityModelSource.compiled(
                    "own-hibernate", APPLICATION, List.of("shop"), RELEASE)
            .withSetting("hibernate.dialect", "shop.ShopDialect");

    @Test
    void comesWithWhatTheApplicationPlugsIn() {
        EntityModel model = EntityReader.read(Sources.of(application), Sources.server());

        assertThat(model.hibernate().words())
                .startsWith("Hibernate 6.6.53.Final of ")
                .endsWith("hibernate-core-6.6.53.Final.jar");
        assertThat(model.schema().tables())
                .extracting(table -> table.name().name())
                .contains("device", "device_aud", "spare");
        assertThat(type(model.schema(), "device", "address")).isEqualTo("cidr");
        assertThat(type(model.schema(), "device", "bought")).isEqualTo("timestamp(3) without time zone");
        assertThat(type(model.schema(), "device", "level")).isEqualTo("smallint");
        assertThat(type(model.schema(), "spare", "label")).isEqualTo("character varying(17)");
    }

    @Test
    void oursServesWhereTheApplicationHasNone() {
        EntityModel model = EntityReader.read(
                Sources.of(EntityModelSource.compiled(
                        "no-hibernate",
                        Map.of(
                                "shop/Device.java",
                                "package shop; import jakarta.persistence.*; @Entity public class Device { @Id Long id; }"),
                        List.of("shop"))),
                Sources.server());

        assertThat(model.hibernate().jar()).isNull();
        assertThat(model.hibernate().words()).matches("Hibernate 7\\.4\\.\\d+\\.Final, which Autogen brings");
    }

    /** Envers is on the class path of the program, which Hibernate would look through at last. */
    @Test
    void takesNothingThatTheApplicationDoesNotHave() {
        List<Path> withoutEnvers = RELEASE.jars().stream()
                .filter(jar -> !jar.getFileName().toString().startsWith("hibernate-envers"))
                .toList();
        Path plain = EntityModelSource.compiled(
                        "without-envers",
                        Map.of(
                                "shop/Device.java",
                                "package shop; import jakarta.persistence.*; @Entity public class Device { @Id Long id; }"),
                        List.of("shop"),
                        RELEASE)
                .classpath()
                .get(0);
        List<Path> classpath =
                Stream.concat(Stream.of(plain), withoutEnvers.stream()).toList();

        EntityModel model = EntityReader.read(EntitySource.scanned(classpath, List.of("shop")), Sources.server());

        assertThat(model.schema().tables())
                .extracting(table -> table.name().name())
                .containsExactly("device");
        assertThat(catchThrowableOfType(
                                EntityException.class,
                                () -> EntityReader.read(
                                        new EntitySource(
                                                classpath,
                                                List.of("shop"),
                                                null,
                                                null,
                                                List.of(),
                                                Map.of(
                                                        "hibernate.physical_naming_strategy",
                                                        "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")),
                                        Sources.server()))
                        .code())
                .isEqualTo("setting-class-unknown");
    }

    @Test
    void pageNamesAllVersions() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "hibernate-versions.md"));

        assertThat(page.lines().filter(line -> line.matches("\\| \\d\\.\\d \\|.*")))
                .map(line -> line.split("[|,]")[2].strip())
                .isEqualTo(HibernateRelease.versions());
    }

    @Test
    void isNotUsedWithoutItsLibraries() {
        Path core = RELEASE.jars().stream()
                .filter(jar -> jar.getFileName().toString().startsWith("hibernate-core"))
                .findFirst()
                .orElseThrow();

        EntityException error = error(List.of(application.classpath().get(0), core));

        assertThat(error.code()).isEqualTo("hibernate-incomplete");
        assertThat(error.getMessage())
                .startsWith("Hibernate 6.6.53.Final of " + core + " needs ")
                .endsWith(", which is not on the class path.");
        assertThat(error.nextStep().orElseThrow()).contains("mvn dependency:build-classpath");
    }

    @Test
    void isOfAVersionThatIsKnown(@TempDir Path folder) throws IOException {
        Path older = jar(folder.resolve("older.jar"), "hibernate-core", "5.6.15.Final");
        Path newer = jar(folder.resolve("newer.jar"), "hibernate-core", "9.1.0.Final");
        Path shaded = jar(folder.resolve("shop.jar"), "shop", "6.6.0");

        assertThat(error(List.of(older)).code()).isEqualTo("hibernate-unsupported");
        assertThat(error(List.of(older)))
                .hasMessage("The application brings Hibernate 5.6.15.Final (" + older
                        + "). Autogen reads entities with Hibernate 6.4 to 7.4, and 8.0 as a preview.");
        assertThat(error(List.of(older)).nextStep()).contains("Move the application to Hibernate 6.4 or later first.");
        assertThat(error(List.of(newer)).nextStep().orElseThrow())
                .startsWith("Use a newer Autogen; or leave hibernate-core out of --classpath");
        assertThat(error(List.of(shaded)))
                .hasMessageStartingWith(
                        shaded + " has the classes of Hibernate, and nothing that tells which version they are.");
    }

    /** Steps of migrations need the application's classes, and no Hibernate. */
    @Test
    void doesNotMatterWhereNoEntityIsRead(@TempDir Path folder) throws Exception {
        Path older = jar(folder.resolve("older.jar"), "hibernate-core", "5.6.15.Final");

        assertThat(ApplicationClasses.of(List.of(application.classpath().get(0), older))
                        .find("shop.Level"))
                .isNotNull();
    }

    private static EntityException error(List<Path> classpath) {
        return catchThrowableOfType(
                EntityException.class,
                () -> EntityReader.read(EntitySource.scanned(classpath, List.of("shop")), Sources.server()));
    }

    private static Path jar(Path file, String title, String version) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_TITLE, title);
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.putNextEntry(new ZipEntry("org/hibernate/SessionFactory.class"));
            jar.closeEntry();
        }
        return file;
    }

    private static String type(Schema schema, String table, String column) {
        return schema.tables().stream()
                .filter(each -> each.name().name().equals(table))
                .flatMap(each -> each.columns().stream())
                .filter(each -> each.name().equals(column))
                .map(Column::type)
                .findFirst()
                .orElseThrow();
    }
}
