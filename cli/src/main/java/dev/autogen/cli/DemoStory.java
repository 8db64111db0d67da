package dev.autogen.cli;

import static java.util.Objects.requireNonNull;

import dev.autogen.cli.demo.DemoProject;
import dev.autogen.cli.demo.DemoRows;
import dev.autogen.cli.demo.SourceVersion;
import dev.autogen.cli.demo.TextDiff;
import java.nio.file.Path;
import java.util.List;

/** What the demo tells: a small library, from its first tables to two branches that meet. */
final class DemoStory {

    private static final int CONTEXT = 2;

    private final DemoStage stage;
    private final DemoProject project;
    private final DemoRows rows;

    DemoStory(DemoStage stage, DemoProject project, DemoRows rows) {
        this.stage = requireNonNull(stage, "stage");
        this.project = requireNonNull(project, "project");
        this.rows = requireNonNull(rows, "rows");
    }

    /** Says what is about to happen, before the server is there. */
    static void announce(DemoStage stage, DemoProject project) {
        stage.title("Autogen: migrations from your Hibernate entities");
        stage.tell("""
                A small library gets its tables, changes its mind, and survives two developers.
                Nothing is staged: every command runs for real, on a PostgreSQL of its own, in
                %s.""".formatted(project.folder()));
    }

    /** @param chapters how many of them to tell */
    void tell(int chapters) {
        List<Runnable> all = List.of(
                this::entities,
                this::firstRevision,
                this::edit,
                this::review,
                this::backAndForth,
                this::branches,
                this::merge,
                this::yourTurn);
        all.subList(0, Math.min(chapters, all.size())).forEach(Runnable::run);
    }

    private void entities() {
        stage.chapter("Three entities");
        project.edit(SourceVersion.START);
        for (var name : SourceVersion.START.classes()) {
            stage.show(project.sourceOf(name), SourceVersion.START.body(name));
        }
        stage.tell("Where they are, and where the database is, stands in a file:");
        stage.show(Path.of("autogen.properties"), project.settings());
    }

    private void firstRevision() {
        stage.chapter("The first revision");
        stage.tell("""
                Autogen compares the entities with the database, in which there is nothing yet,
                and writes a migration.""");
        stage.run(0, "revision", "--autogenerate", "-m", "first tables");
        stage.run(0, "upgrade");
        stage.tell("The library opens, and its application stores " + rows.insert());
    }

    private void edit() {
        stage.chapter("An edit");
        stage.tell("Books get an ISBN; nobody needs the shelf any more.");
        edit(SourceVersion.ISBN);
        stage.run(ExitCode.DIFFERENCES_FOUND, "diff");
        stage.run(0, "revision", "--autogenerate", "-m", "isbn instead of shelf");
    }

    private void review() {
        stage.chapter("The review");
        stage.tell("""
                This file goes into the pull request. It says what changes, what that costs,
                and what the way back is.""");
        stage.run(0, "show", "head");
        stage.tell("The upgrade loses data, and nobody has agreed to that yet:");
        stage.run(ExitCode.FAILED, "upgrade");
        stage.tell("The reviewer agrees, in the file:");
        var migration = project.latestMigration();
        stage.showEdit(project.folder().relativize(migration), project.tickBoxes(migration));
        stage.run(0, "upgrade");
        stage.run(0, "check");
    }

    private void backAndForth() {
        stage.chapter("And back");
        stage.run(0, "history", "--indicate-current");
        stage.run(0, "downgrade", "-1");
        stage.run(0, "current");
        stage.tell("The shelf is there again, empty: its box said so. All rows are, too: " + rows.describe());
        stage.run(0, "upgrade");
    }

    private void branches() {
        stage.chapter("Two branches");
        stage.tell("On a branch of hers, Anna adds when an author was born.");
        edit(SourceVersion.BORN);
        stage.run(0, "revision", "--autogenerate", "-m", "when authors were born");
        var annas = project.setAside(project.latestMigration());
        project.revert(SourceVersion.BORN);
        stage.tell("On another, which knows nothing of it, Ben lets every loan have a due date.");
        edit(SourceVersion.DUE);
        stage.run(0, "revision", "--autogenerate", "-m", "loans are due");
        project.edit(SourceVersion.BORN);
        project.bringBack(annas);
    }

    private void merge() {
        stage.chapter("They meet");
        stage.tell("Both are merged. Git saw no conflict, since they are two files. Autogen does:");
        stage.run(ExitCode.FAILED, "upgrade");
        stage.run(0, "heads");
        stage.run(0, "merge", "-m", "births and due dates");
        stage.run(0, "upgrade");
        stage.run(0, "history", "--graph", "--indicate-current");
        stage.run(0, "check");
        stage.tell("And all rows are still there: " + rows.describe());
    }

    private void yourTurn() {
        stage.chapter("Try it on your own application");
        stage.tell("""
                In the folder of a Maven or Gradle project, or of a Spring Boot jar, there is nothing to
                write: class path, naming strategies and database are found in the build and in the
                application's own configuration.

                  autogen init
                  autogen diff
                  autogen revision --autogenerate -m "first revision"
                  autogen upgrade

                What init does not find stands in autogen.properties. Without a database at hand write
                there: url = embedded. All commands: autogen --help""");
    }

    private void edit(SourceVersion version) {
        for (var name : version.classes()) {
            var lines = TextDiff.between(project.body(name), version.body(name), CONTEXT);
            stage.showEdit(project.sourceOf(name), lines);
        }
        project.edit(version);
    }
}
