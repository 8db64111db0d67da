package dev.autogen.cli;

import static dev.autogen.cli.ErrorCase.failed;

import java.util.List;

/** What can keep the application of a folder from being found. */
final class ProjectErrors {

    private static final String POM =
            "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId>"
                    + "<artifactId>shop</artifactId><version>1</version>%s</project>\n";

    private static final String MODULES =
            "<packaging>pom</packaging><modules><module>domain</module><module>web</module></modules>";

    private ProjectErrors() {}

    static List<ErrorCase> cases() {
        return List.of(
                failed("project-several-modules", ProjectErrors::severalModules, "diff"),
                failed("project-several-units", ProjectErrors::severalUnits, "diff"),
                failed("project-no-module", ProjectErrors::modules, "diff"),
                failed("project-not-compiled", ProjectErrors::notCompiled, "diff"),
                failed("project-broken-pom", ProjectErrors::brokenPom, "diff"),
                failed("project-other-database", ProjectErrors::otherDatabase, "current"));
    }

    private static void modules(Scene scene) {
        scene.database();
        scene.file("pom.xml", POM.formatted(MODULES))
                .file("domain/pom.xml", POM.formatted(""))
                .file("web/pom.xml", POM.formatted(""));
    }

    private static void severalModules(Scene scene) {
        modules(scene);
        scene.file("domain/src/main/java/Customer.java", "@Entity class Customer {}\n")
                .file("web/src/main/java/Visit.java", "@Entity class Visit {}\n");
    }

    private static void severalUnits(Scene scene) {
        scene.database();
        scene.file("pom.xml", POM.formatted(""))
                .file(
                        "src/main/resources/META-INF/persistence.xml",
                        "<persistence><persistence-unit name='shop'/><persistence-unit name='archive'/></persistence>\n");
    }

    private static void notCompiled(Scene scene) {
        scene.database();
        String properties = "<properties><maven.compiler.source>17</maven.compiler.source>"
                + "<maven.compiler.target>17</maven.compiler.target>"
                + "<project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>";
        scene.file("pom.xml", POM.formatted(properties))
                .file(
                        "src/main/java/shop/Customer.java",
                        "package shop;\n\nclass Customer {\n    String name = 1;\n}\n");
    }

    private static void brokenPom(Scene scene) {
        scene.database();
        scene.file("pom.xml", "<project>\n  <artifactId>shop</artifact>\n</project>\n");
    }

    private static void otherDatabase(Scene scene) {
        scene.file(
                        "pom.xml",
                        POM.formatted("<dependencies><dependency><groupId>org.springframework.boot</groupId>"
                                + "<artifactId>spring-boot-starter-data-jpa</artifactId></dependency></dependencies>"))
                .file("src/main/resources/application.properties", "spring.datasource.url=jdbc:h2:mem:shop\n");
    }
}
