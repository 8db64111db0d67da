package dev.autogen.cli;

import static dev.autogen.cli.ErrorCase.failed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What can be wrong with a class that a migration calls. */
final class JavaStepErrors {

    private JavaStepErrors() {}

    static List<ErrorCase> cases() {
        return List.of(
                failed("java-no-class-path", JavaStepErrors::calling, "upgrade"),
                failed("java-class-missing", declared("class Other {}"), "upgrade")
                        .inAProcessToo(),
                failed("java-library-missing", JavaStepErrors::withoutItsLibrary, "upgrade"),
                failed("java-class-of-another-shape", declared("public class BackfillEmails {}"), "upgrade"),
                failed(
                        "java-class-not-public",
                        declared("class BackfillEmails { public void run(Connection c) {} }"),
                        "upgrade"),
                failed(
                        "java-constructor-with-parameters",
                        declared("public class BackfillEmails {\n"
                                + "    public BackfillEmails(int batch) {}\n"
                                + "    public void run(Connection connection) {}\n}"),
                        "upgrade"),
                failed(
                        "java-constructor-throws",
                        declared("public class BackfillEmails {\n"
                                + "    public BackfillEmails() { throw new IllegalStateException(\"no mail server\"); }\n"
                                + "    public void run(Connection connection) {}\n}"),
                        "upgrade"),
                failed(
                        "java-initializer-throws",
                        declared("public class BackfillEmails {\n"
                                + "    static final int BATCH = Integer.parseInt(\"many\");\n"
                                + "    public void run(Connection connection) {}\n}"),
                        "upgrade"),
                failed("java-throws", running("throw new IllegalStateException(\"no mail server\");"), "upgrade")
                        .inAProcessToo(),
                failed(
                        "java-statement-fails",
                        running("connection.createStatement().execute(\"UPDATE user SET email = ''\");"),
                        "upgrade"),
                failed("java-commits", running("connection.commit();"), "upgrade"),
                failed("java-commits-in-sql", running("connection.createStatement().execute(\"COMMIT\");"), "upgrade"),
                failed("java-downgrade-throws", JavaStepErrors::wayBack, "downgrade", "0001"),
                failed("java-script", JavaStepErrors::calling, "upgrade", "--sql")
                        .inAProcessToo(),
                failed("java-script-downgrade", JavaStepErrors::scriptOfTheWayBack, "downgrade", "0002:0001", "--sql"),
                failed("java-directive-without-class", section("-- autogen java"), "upgrade"),
                failed("java-directive-with-path", section("-- autogen java com/acme/BackfillEmails.java"), "upgrade"),
                failed(
                        "java-outside-transaction",
                        section("-- autogen no-transaction\n-- autogen java com.acme.BackfillEmails"),
                        "upgrade"));
    }

    private static void calling(Scene scene) throws Exception {
        section("-- autogen java com.acme.BackfillEmails").accept(scene);
    }

    /** A revision is applied, and one is not whose upgrade ends with a directive. */
    private static ErrorCase.Setup section(String directive) {
        return scene -> {
            scene.database();
            users(scene).revision("0002", "0001", "ALTER TABLE users ADD COLUMN name text;\n" + directive, "");
        };
    }

    private static Scene users(Scene scene) {
        return scene.revision("0001", "", "CREATE TABLE users (id bigint, email text);", "DROP TABLE users;")
                .succeeds("upgrade");
    }

    private static void wayBack(Scene scene) {
        scene.database();
        users(scene)
                .revision("0002", "0001", "SELECT 1;", "-- autogen java com.acme.BackfillEmails")
                .succeeds("upgrade");
        classPath(scene, StepSources.running("throw new java.io.IOException(\"no archive\");"));
    }

    private static void scriptOfTheWayBack(Scene scene) {
        scene.revision("0001", "").revision("0002", "0001", "", "-- autogen java com.acme.BackfillEmails");
    }

    private static ErrorCase.Setup declared(String declaration) {
        return scene -> {
            calling(scene);
            classPath(scene, StepSources.declared(declaration));
        };
    }

    private static ErrorCase.Setup running(String body) {
        return declared(StepSources.withBody(body));
    }

    private static void classPath(Scene scene, String folder) {
        scene.file("autogen.properties", "classpath = " + folder + "\n");
    }

    /** Compiled with a class that is not where the application runs. */
    private static void withoutItsLibrary(Scene scene) throws Exception {
        running("Mailer.send();\n    }\n    static class Mailer {\n        static void send() {}")
                .accept(scene);
        Path compiled = Path.of(
                scene.project().read("autogen.properties").split("= ")[1].strip());
        Path folder = scene.project().folder().resolve("classes/com/acme");
        Files.createDirectories(folder);
        Files.copy(compiled.resolve("com/acme/BackfillEmails.class"), folder.resolve("BackfillEmails.class"));
        classPath(scene, "classes");
    }
}
