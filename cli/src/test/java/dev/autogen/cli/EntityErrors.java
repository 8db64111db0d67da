package dev.autogen.cli;

import static dev.autogen.cli.ErrorCase.failed;

import dev.autogen.fixtures.BrokenApps;
import dev.autogen.fixtures.ConfiguredApps;
import dev.autogen.fixtures.EntityModelSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What can be wrong with the entities, and with what says where they are. */
final class EntityErrors {

    private EntityErrors() {}

    static List<ErrorCase> cases() {
        return List.of(
                failed("entities-missing-class", model(BrokenApps.missingClass()), "diff")
                        .inAProcessToo(),
                failed("entities-rejected-mapping", model(BrokenApps.rejectedMapping()), "diff"),
                failed("entities-no-identifier", model(noIdentifier()), "diff"),
                failed("entities-none", model(BrokenApps.noEntities()), "diff"),
                failed("entities-none-in-package", model(Customers.with("")), "diff", "--packages", "com.acme"),
                failed(
                        "entities-none-autogenerate",
                        model(BrokenApps.noEntities()),
                        "revision",
                        "--autogenerate",
                        "-m",
                        "a"),
                failed(
                        "entities-smaller-model",
                        tables(
                                "CREATE TABLE customer (id bigint PRIMARY KEY); CREATE TABLE invoice (id int);"
                                        + " CREATE TABLE item (id int); CREATE TABLE orders (id int); CREATE TABLE shelf (id int)"),
                        "revision",
                        "--autogenerate",
                        "-m",
                        "a"),
                failed(
                        "entities-other-names",
                        tables("CREATE TABLE \"Customer\" (id bigint); CREATE TABLE \"Invoice\" (id bigint)"),
                        "revision",
                        "--autogenerate",
                        "-m",
                        "a"),
                failed("entities-no-classpath", scene -> scene.database(), "diff"),
                failed("entities-classpath-missing", EntityErrors::notCompiled, "diff"),
                failed("entities-not-a-jar", EntityErrors::notAJar, "diff"),
                failed("entities-newer-java", EntityErrors::newerJava, "diff"),
                failed("entities-converter-missing", EntityErrors::converterMissing, "diff"),
                failed(
                        "entities-unknown-unit",
                        model(ConfiguredApps.persistenceUnit()),
                        "diff",
                        "--persistence-unit",
                        "libary"),
                failed(
                        "entities-broken-persistence-xml",
                        unit("<persistence>\n  <persistence-unit name='shop'>\n"),
                        "diff"),
                failed(
                        "entities-broken-orm-xml",
                        orm("<entity-mappings>\n  <entity class='app.Customer'>\n</e>\n"),
                        "diff"),
                failed("entities-unknown-orm-element", orm(unknownElement()), "diff")
                        .inAProcessToo(),
                failed("entities-broken-cfg-xml", EntityErrors::brokenConfig, "diff"),
                failed(
                        "entities-missing-cfg-xml",
                        model(Customers.with("")),
                        "diff",
                        "--hibernate-config",
                        "no.cfg.xml"),
                failed("entities-broken-hbm-xml", EntityErrors::brokenHbm, "diff"),
                failed(
                        "entities-missing-mapping-file",
                        model(Customers.with("")),
                        "diff",
                        "--mapping-files",
                        "app/No.hbm.xml"),
                failed(
                        "entities-unknown-naming-strategy",
                        model(Customers.with("")),
                        "diff",
                        "-D",
                        "hibernate.physical_naming_strategy=com.acme.OurNames"),
                failed(
                        "entities-unknown-dialect",
                        model(Customers.with("")),
                        "diff",
                        "-D",
                        "hibernate.dialect=org.hibernate.dialect.PostgreSQL95Dialect"),
                failed(
                        "entities-other-dialect",
                        model(Customers.with("")),
                        "diff",
                        "-D",
                        "hibernate.dialect=org.hibernate.dialect.H2Dialect"),
                failed(
                        "entities-column-definition",
                        customerTable("@Column(columnDefinition = \"varchr(20)\") String name;"),
                        "diff"),
                failed(
                        "entities-composite-type",
                        customerTable("@Embeddable @org.hibernate.annotations.Struct(name = \"place\")"
                                + " public static class Place { String city; int zip; } Place home;"),
                        "diff"),
                failed(
                        "entities-column-default",
                        customerTable(
                                "@org.hibernate.annotations.ColumnDefault(\"nowadays()\") java.time.Instant since;"),
                        "diff"),
                failed(
                        "entities-check",
                        customerTable("@org.hibernate.annotations.Check(constraints = \"nam <> ''\") String name;"),
                        "revision",
                        "--autogenerate",
                        "-m",
                        "a"));
    }

    private static ErrorCase.Setup model(EntityModelSource source) {
        return scene -> {
            scene.database();
            scene.model(source);
        };
    }

    private static EntityModelSource noIdentifier() {
        return Customers.model(
                "errors-no-identifier",
                Map.of(
                        "app/Order.java",
                        "package app; @jakarta.persistence.Entity public class Order { String name; }"));
    }

    /** As if the converter were in a jar that somebody forgot. */
    private static void converterMissing(Scene scene) throws IOException {
        EntityModelSource complete = Customers.model(
                "errors-converter",
                Map.of(
                        "app/Customer.java",
                        Customers.entity("@Convert(converter = YesNo.class) Boolean active;"),
                        "app/YesNo.java",
                        "package app; public abstract class YesNo implements"
                                + " jakarta.persistence.AttributeConverter<Boolean, String> {}"));
        takeCustomer(scene, Files.readAllBytes(complete.classpath().get(0).resolve("app/Customer.class")));
    }

    private static void notCompiled(Scene scene) {
        scene.database();
        scene.file("autogen.properties", "classpath = target/classes\npackages = app\n");
    }

    private static void notAJar(Scene scene) {
        scene.database();
        scene.file("app.jar", "no jar").file("autogen.properties", "classpath = app.jar\n");
    }

    private static void newerJava(Scene scene) throws IOException {
        Path compiled = Customers.with("").classpath().get(0).resolve("app/Customer.class");
        byte[] content = Files.readAllBytes(compiled);
        // The major version: 44 and that of Java.
        content[7] = 44 + 77;
        takeCustomer(scene, content);
    }

    /** The class is all there is on the class path. */
    private static void takeCustomer(Scene scene, byte[] content) throws IOException {
        Path folder = Files.createDirectories(scene.project().folder().resolve("classes/app"));
        Files.write(folder.resolve("Customer.class"), content);
        scene.database();
        scene.file("autogen.properties", "classpath = classes\n");
    }

    private static ErrorCase.Setup unit(String persistenceXml) {
        return model(Customers.model(
                        "errors-unit",
                        Map.of("app/Customer.java", Customers.entity(""), "META-INF/persistence.xml", persistenceXml))
                .withPersistenceUnit("shop"));
    }

    private static ErrorCase.Setup orm(String ormXml) {
        return model(Customers.model(
                "errors-orm", Map.of("app/Customer.java", Customers.entity(""), "META-INF/orm.xml", ormXml)));
    }

    private static String unknownElement() {
        return """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.2">
                  <entiti class="app.Customer"/>
                </entity-mappings>
                """;
    }

    private static void brokenConfig(Scene scene) {
        scene.database();
        scene.customer("").file("hibernate.cfg.xml", "<hibernate-configuration>\n  <session-factory\n");
        scene.file(
                "autogen.properties",
                scene.project().read("autogen.properties") + "hibernate-config = hibernate.cfg.xml\n");
    }

    private static ErrorCase.Setup tables(String ddl) {
        return scene -> {
            scene.customer("").database().execute(ddl);
        };
    }

    private static void brokenHbm(Scene scene) {
        scene.database();
        scene.customer("")
                .file(
                        "Customer.hbm.xml",
                        "<hibernate-mapping>\n  <class name='app.Customer'>\n    <idd/>\n  </class>\n</hibernate-mapping>\n");
        scene.file(
                "autogen.properties",
                scene.project().read("autogen.properties") + "mapping-files = Customer.hbm.xml\n");
    }

    private static ErrorCase.Setup customerTable(String members) {
        return scene -> {
            scene.database().execute("CREATE TABLE customer (id bigint PRIMARY KEY, name text, since timestamptz)");
            scene.customer(members);
        };
    }
}
