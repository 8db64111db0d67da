package dev.autogen.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.ConfiguredApps;
import dev.autogen.fixtures.PublishedApps;
import dev.autogen.fixtures.StoreApp;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityReaderTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheSameFromJarsAsFromFolders() {
        EntitySource fromFolder = Sources.of(StoreApp.version(1));
        Path jar = Compiled.jar(fromFolder.classpath().get(0), folder.resolve("store.jar"));
        EntitySource fromJar =
                new EntitySource(List.of(jar), fromFolder.packages(), null, null, List.of(), fromFolder.settings());

        assertThat(EntityReader.read(fromJar, Sources.server()).schema())
                .isEqualTo(EntityReader.read(fromFolder, Sources.server()).schema());
    }

    @Test
    void readsTheSameTwice() {
        EntitySource source = Sources.of(StoreApp.version(2));

        assertThat(EntityReader.read(source, Sources.server()).notes())
                .isEqualTo(EntityReader.read(source, Sources.server()).notes());
        assertThat(EntityReader.read(source, Sources.server()).schema())
                .isEqualTo(EntityReader.read(source, Sources.server()).schema());
    }

    @Test
    void packagesNarrowAndWhatTheyLeaveOutIsNoted() {
        Compiled.into(
                folder,
                "package acme.shop; @Entity public class Item { @Id Long id; }",
                "package acme.shop.audit; @Entity public class Trail { @Id Long id; }",
                "package acme.shopping; @Entity public class Cart { @Id Long id; }");

        EntityModel model =
                EntityReader.read(EntitySource.scanned(List.of(folder), List.of("acme.shop")), Sources.server());

        assertThat(model.entityClasses()).containsExactly("acme.shop.Item", "acme.shop.audit.Trail");
        assertThat(model.notes())
                .containsExactly(new ModelNote("entity", "acme.shopping.Cart", "outside of acme.shop"));
    }

    @Test
    void anEntityThatNoFileListsIsNoted() {
        EntityModel unit = EntityReader.read(Sources.of(ConfiguredApps.persistenceUnit()), Sources.server());
        EntityModel config = EntityReader.read(Sources.of(ConfiguredApps.hibernateConfig()), Sources.server());

        assertThat(unit.notes())
                .filteredOn(note -> note.kind().equals("entity"))
                .singleElement()
                .satisfies(note -> assertThat(note.reason()).isEqualTo("not in the persistence unit library"));
        assertThat(config.notes())
                .filteredOn(note -> note.kind().equals("entity"))
                .singleElement()
                .satisfies(note -> assertThat(note.reason()).startsWith("not listed in "));
    }

    @Test
    void scanningAJarFindsWhatIsMappedAndLoadsNothingElse() {
        for (var source : PublishedApps.all()) {
            EntityModel model = EntityReader.read(Sources.of(source), Sources.server());

            assertThat(source.classNames()).containsAll(model.entityClasses());
        }
    }

    /** Settings of the application that would connect, or change a database, if anybody let them. */
    @Test
    void settingsThatLeadToADatabaseLeadNowhere() throws IOException {
        Compiled.into(folder, "package acme; @Entity public class Item { @Id Long id; }");
        Path config = Files.writeString(folder.resolve("hibernate.cfg.xml"), """
                <hibernate-configuration><session-factory>
                  <property name="hibernate.connection.url">jdbc:postgresql://nowhere.invalid/db</property>
                  <property name="hibernate.connection.driver_class">com.acme.NoDriver</property>
                  <property name="hibernate.connection.datasource">java:comp/env/none</property>
                  <property name="hibernate.hbm2ddl.auto">create-drop</property>
                  <property name="hibernate.cache.region.factory_class">jcache</property>
                  <mapping class="acme.Item"/>
                </session-factory></hibernate-configuration>
                """);
        Map<String, String> settings = Map.of(
                "jakarta.persistence.jdbc.url", "jdbc:postgresql://nowhere.invalid/db",
                "hibernate.connection.provider_class", "com.acme.NoProvider",
                "hibernate.boot.allow_jdbc_metadata_access", "true",
                "jakarta.persistence.schema-generation.database.action", "drop-and-create");

        EntityModel model = EntityReader.read(
                new EntitySource(List.of(folder), List.of(), null, config, List.of(), settings), Sources.server());

        assertThat(model.entityClasses()).containsExactly("acme.Item");
    }

    @Test
    void aConfigWithoutMappingsOnlyConfigures() throws IOException {
        Compiled.into(folder, "package acme; @Entity public class OrderItem { @Id Long id; }");
        Path config = Files.writeString(folder.resolve("hibernate.cfg.xml"), """
                <hibernate-configuration><session-factory>
                  <property name="hibernate.physical_naming_strategy">org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl</property>
                </session-factory></hibernate-configuration>
                """);

        EntityModel model = EntityReader.read(
                new EntitySource(List.of(folder), List.of(), null, config, List.of(), Map.of()), Sources.server());

        assertThat(tableNames(model)).containsExactly("public.order_item");
    }

    @ParameterizedTest
    @CsvSource({
        "spring, spring, order_item_main_tags",
        "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy,"
                + " org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy, order_item_main_tags",
        "org.springframework.boot.hibernate.SpringImplicitNamingStrategy,"
                + " org.springframework.boot.orm.jpa.hibernate.SpringPhysicalNamingStrategy, order_item_main_tags",
        "jpa, snake-case, order_item_tag_label",
        "default, org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl, orderitem_taglabel",
    })
    void namingStrategiesGoByTheirWellKnownNames(String implicit, String physical, String joinTable) {
        Compiled.into(
                folder,
                "package acme; @Entity public class OrderItem { @Id Long id; @ManyToMany Set<TagLabel> mainTags; }",
                "package acme; @Entity public class TagLabel { @Id Long id; }");
        Map<String, String> settings =
                Map.of("hibernate.implicit_naming_strategy", implicit, "hibernate.physical_naming_strategy", physical);

        EntityModel model = EntityReader.read(
                new EntitySource(List.of(folder), List.of(), null, null, List.of(), settings), Sources.server());

        assertThat(tableNames(model)).contains("public." + joinTable);
    }

    @Test
    void theDefaultSchemaHoldsWhatNothingPutsElsewhere() {
        Compiled.into(
                folder,
                "package acme; @Entity public class Item { @Id @GeneratedValue Long id;"
                        + " @Enumerated @JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) Size size; }",
                "package acme; public enum Size { S, L }",
                "package acme; @Entity @Table(schema = \"Archive\") public class Old { @Id Long id; }");
        EntitySource source = EntitySource.scanned(List.of(folder), List.of());
        EntitySource configured = new EntitySource(
                List.of(folder), List.of(), null, null, List.of(), Map.of("hibernate.default_schema", "Shop"));

        var plain = EntityReader.read(source, new TargetServer(18, 0, "app")).schema();
        var shop = EntityReader.read(configured, new TargetServer(18, 0, "app")).schema();

        assertThat(plain.defaultSchema()).isEqualTo("app");
        assertThat(plain.namespaces()).containsExactly("app", "archive");
        assertThat(shop.defaultSchema()).isEqualTo("app");
        assertThat(shop.namespaces()).containsExactly("app", "archive", "shop");
        assertThat(shop.sequences().get(0).name()).isEqualTo(new QualifiedName("shop", "item_seq"));
        Table item = shop.table(new QualifiedName("shop", "item")).orElseThrow();
        assertThat(item.column("size").orElseThrow().type()).isEqualTo("size");
    }

    /** From PostgreSQL 18 on, generated columns are virtual unless told otherwise, and Hibernate does not tell. */
    @ParameterizedTest
    @CsvSource({"14, true", "17, true", "18, false"})
    void theVersionOfTheServerCounts(int major, boolean stored) {
        Compiled.into(
                folder,
                "package acme; @Entity public class Item { @Id Long id; @GeneratedColumn(\"id + 1\") Long next; }");

        EntityModel model = EntityReader.read(
                EntitySource.scanned(List.of(folder), List.of()), new TargetServer(major, 0, "public"));

        assertThat(model.schema().tables().get(0).column("next").orElseThrow().generated())
                .isEqualTo(new dev.autogen.schema.Generated("id + 1", stored));
    }

    @Test
    void whatIsNotManagedIsNoted() {
        Compiled.into(
                folder,
                "package acme; @Entity public class Item { @Id @GeneratedValue(generator = \"t\")"
                        + " @TableGenerator(name = \"t\", table = \"ids\") Long id; Place place;"
                        + " @Enumerated @JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) Size size; }",
                "package acme; @Embeddable @Struct(name = \"place\") public class Place { String city; int zip; }",
                "package acme; public enum Size { S, L }",
                "package acme; @Entity @View(query = \"select id from item\") public class ItemView { @Id Long id; }");

        EntityModel model = EntityReader.read(EntitySource.scanned(List.of(folder), List.of()), Sources.server());

        assertThat(model.notes())
                .extracting(note -> note.kind() + " " + note.name())
                .containsExactly(
                        "composite type public.place",
                        "row insert into ids(sequence_name, next_val) values ('Item',0)",
                        "view public.itemview");
        assertThat(model.notes().get(0).reason())
                .endsWith("create type public.place as (zip integer, city character varying(255))");
    }

    /** 8.0 protects the tables of {@code @TenantId} in this way. */
    @Test
    void whatHibernateRunsAfterwardsIsNoted() {
        Compiled.into(folder, "package acme; @Entity @Guarded public class Item { @Id Long id; }", """
                package acme;
                @org.hibernate.annotations.TypeBinderType(binder = Guarded.Binder.class)
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface Guarded {
                    class Binder implements org.hibernate.binder.TypeBinder<Guarded> {
                        public void bind(Guarded guarded, org.hibernate.boot.spi.MetadataBuildingContext context,
                                org.hibernate.mapping.PersistentClass type) {
                            type.getTable().addInitCommand(any -> new org.hibernate.boot.model.relational.InitCommand(
                                    "insert into ids values (1)", "alter table Item enable row level security"));
                        }
                        public void bind(Guarded guarded, org.hibernate.boot.spi.MetadataBuildingContext context,
                                org.hibernate.mapping.Component type) {}
                    }
                }
                """);

        EntityModel model = EntityReader.read(EntitySource.scanned(List.of(folder), List.of()), Sources.server());

        assertThat(model.notes())
                .map(ModelNote::toString)
                .containsExactly(
                        "row insert into ids values (1): Hibernate adds this row when it creates public.item",
                        "row level security public.item: not managed; Hibernate runs this once it has created the table,"
                                + " so write it into the migration: alter table Item enable row level security");
    }

    @Test
    void nothingIsLoggedOrPrintedAndTheContextClassLoaderComesBack() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream catching = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Handler handler = new StreamHandler(catching, new SimpleFormatter());
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            System.setOut(catching);
            System.setErr(catching);
            EntityReader.read(Sources.of(StoreApp.version(4)), Sources.server());
        } finally {
            System.setOut(out);
            System.setErr(err);
            handler.flush();
            root.removeHandler(handler);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    private static List<String> tableNames(EntityModel model) {
        return model.schema().tables().stream()
                .map(table -> table.name().toString())
                .toList();
    }
}
