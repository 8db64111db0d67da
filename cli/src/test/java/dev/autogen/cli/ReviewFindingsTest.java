package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code review} finds in revisions that nobody generated, or that somebody changed afterwards. */
class ReviewFindingsTest {

    @TempDir
    private Path folder;

    private ReviewStage stage;

    @BeforeEach
    void publish() {
        stage = new ReviewStage(folder);
        customer("String name; int points;");
        stage.generates("1000", "customers").isMain();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void customer(String attributes) {
        stage.entity("Customer", "    @Id Long id;\n    " + attributes);
    }

    private void revision(String upgrade, String downgrade) {
        stage.copy()
                .write(
                        "migrations/2000_by_hand.sql",
                        "-- autogen revision 2000\n-- parents: 1000\n-- message: by hand\n\n-- autogen upgrade\n\n"
                                + upgrade + "\n-- autogen downgrade\n\n" + downgrade);
    }

    private JsonNode json(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--format";
        arguments[1] = "json";
        System.arraycopy(more, 0, arguments, 2, more.length);
        return ReviewReport.json(stage.review(arguments).out());
    }

    @Test
    void statementsWrittenByHandAreWatched() {
        revision(
                "ALTER TABLE customer DROP COLUMN points;\nCREATE VIEW names AS SELECT name FROM customer;\n",
                "DROP VIEW names;\nALTER TABLE customer ADD COLUMN points integer;\n");
        customer("String name;");
        JsonNode review = json();
        JsonNode hazard = review.at("/revisions/0/hazards/0");
        assertThat(hazard.get("code").asText()).isEqualTo("AG201");
        assertThat(hazard.get("message").asText()).startsWith("drops column customer.points");
        assertThat(hazard.get("tables")).extracting(JsonNode::asText).containsExactly("customer");
        assertThat(hazard.get("statementLine").asInt()).isEqualTo(7);
        assertThat(hazard.get("headerLine").isNull()).isTrue();
        assertThat(hazard.get("box").asText()).isEqualTo("open");
        assertThat(review.at("/revisions/0/changes/0/changes/0/text").asText())
                .isEqualTo("column customer.points integer not null");
        assertThat(review.at("/revisions/0/changes/1/changes/0/text").asText()).isEqualTo("view names");
        assertThat(review.at("/answers/0/answer").asText()).isEqualTo("Yes: drops column customer.points.");
        assertThat(review.at("/answers/4/answer").asText()).contains("nobody has tried");
    }

    /** It was true before the author completed the file; it is no property of the statement that completes it. */
    @Test
    void whatOnlyTheHeaderSaysIsFoundThere() {
        stage.copy().write("migrations/2000_codes.sql", """
                        -- autogen revision 2000
                        -- parents: 1000
                        -- message: codes
                        --
                        -- Hazards
                        --       AG401 may fail on rows: fails where customer.code is null

                        -- autogen upgrade

                        ALTER TABLE customer ADD COLUMN code text;
                        UPDATE customer SET code = '' WHERE code IS NULL;
                        ALTER TABLE customer ALTER COLUMN code SET NOT NULL;

                        -- autogen downgrade

                        ALTER TABLE customer DROP COLUMN code;
                        """);
        assertThat(json().at("/revisions/0/hazards")).anySatisfy(hazard -> {
            assertThat(hazard.get("code").asText()).isEqualTo("AG401");
            assertThat(hazard.get("measured").asBoolean()).isFalse();
            assertThat(hazard.get("headerLine").asInt()).isEqualTo(6);
            assertThat(hazard.get("statementLine").isNull()).isTrue();
        });
    }

    /** Both statements read the table; each line of the header is shown at its own. */
    @Test
    void hazardsOfOneTableAreShownAtTheirStatements() {
        stage.copy().write("migrations/2000_codes.sql", """
                        -- autogen revision 2000
                        -- parents: 1000
                        -- message: codes
                        --
                        -- Hazards
                        --       AG102 scan: reads all rows of customer under ACCESS EXCLUSIVE: customer.code NOT NULL
                        --       AG401 may fail on rows: fails where customer.code is null
                        --       AG102 scan: reads all rows of customer under ACCESS EXCLUSIVE: builds the index of customer_code_key

                        -- autogen upgrade

                        ALTER TABLE customer ADD COLUMN code text;
                        -- autogen todo: fill customer.code where it is null, then delete this line
                        ALTER TABLE customer ALTER COLUMN code SET NOT NULL;
                        ALTER TABLE customer ADD CONSTRAINT customer_code_key UNIQUE (code);

                        -- autogen downgrade

                        ALTER TABLE customer DROP COLUMN code;
                        """);
        JsonNode hazards = json().at("/revisions/0/hazards");
        assertThat(statementLine(hazards, 6)).isEqualTo(14);
        assertThat(statementLine(hazards, 8)).isEqualTo(15);
        // Nothing has filled the column yet.
        assertThat(statementLine(hazards, 7)).isEqualTo(14);
    }

    private static int statementLine(JsonNode hazards, int headerLine) {
        for (JsonNode hazard : hazards) {
            if (hazard.get("headerLine").asInt() == headerLine) {
                return hazard.get("statementLine").asInt();
            }
        }
        throw new AssertionError("no hazard of line " + headerLine + " in " + hazards);
    }

    @Test
    void aRenameByHandIsOne() {
        revision(
                "ALTER TABLE customer RENAME COLUMN name TO title;\nALTER TABLE customer RENAME TO client;\n",
                "ALTER TABLE client RENAME TO customer;\nALTER TABLE customer RENAME COLUMN title TO name;\n");
        JsonNode review = json();
        assertThat(review.at("/tables/0/name").asText()).isEqualTo("client");
        assertThat(review.at("/tables/0/formerName").asText()).isEqualTo("customer");
        assertThat(review.at("/tables/0/columns")).anySatisfy(column -> {
            assertThat(column.get("name").asText()).isEqualTo("title");
            assertThat(column.get("formerName").asText()).isEqualTo("name");
            assertThat(column.get("state").asText()).isEqualTo("changed");
        });
        assertThat(review.at("/revisions/0/changes/0/changes"))
                .extracting(change -> change.get("text").asText())
                .contains("table customer → client", "column client.name → title");
    }

    /** Both sides forgot something: entities ask for a column, the revision makes another. */
    @Test
    void whatOnlyOneSideSaysIsToldApart() {
        revision("ALTER TABLE customer ADD COLUMN email text;\n", "ALTER TABLE customer DROP COLUMN email;\n");
        customer("String name; int points; String phone;");
        JsonNode drift = json().get("drift");
        assertThat(drift.at("/withoutRevision")).hasSize(1);
        assertThat(drift.at("/withoutRevision/0/text").asText()).isEqualTo("column customer.phone varchar(255)");
        assertThat(drift.at("/withoutRevision/0/origin").asText()).isEqualTo("shop.Customer#phone");
        assertThat(drift.at("/withoutEntity")).hasSize(1);
        assertThat(drift.at("/withoutEntity/0/revision").asText()).isEqualTo("2000");
        assertThat(drift.at("/withoutEntity/0/change/text").asText()).isEqualTo("column customer.email text");
    }

    @Test
    void anEmptyDowngradeIsNoWayBack() {
        revision("UPDATE customer SET points = 0;\n", "");
        JsonNode review = json();
        assertThat(review.at("/revisions/0/wayBack/kind").asText()).isEqualTo("none");
        assertThat(review.at("/answers/3/answer").asText()).isEqualTo("No: the downgrade of 2000 is empty.");
        assertThat(review.at("/answers/1/answer").asText()).contains("those to the same rows of customer");
    }

    @Test
    void whatIsLeftToCompleteMustNotBeMerged() {
        revision("-- autogen todo: fill it\nUPDATE customer SET points = 0;\n", "SELECT 1;\n");
        Project.Result result = stage.review();
        assertThat(result.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        assertThat(result.out())
                .startsWith("Must not be merged as it is: 1 statement to complete.")
                .contains("to complete: migrations/2000_by_hand.sql:7 fill it");
    }

    /** What is to be filled is not there yet, so that rows could not be tried. */
    @Test
    void aProofOfTheSchemaIsNotAllThatIsToBeProven() {
        customer("String name; int points; @Column(nullable = false) String code;");
        stage.project().succeeds("revision", "--autogenerate", "-m", "codes", "--rev-id", "2000");
        JsonNode review = json();
        assertThat(review.at("/revisions/0/proof/state").asText()).isEqualTo("proven");
        assertThat(review.at("/answers/4/answer").asText())
                .startsWith("Not yet: 2000 (upgrade and downgrade round trip on PostgreSQL ")
                .endsWith(", of the schema only: todos are open).");
    }

    @Test
    void aHazardThatTheFileAcceptsWaitsForNobody() {
        revision(
                "-- autogen accept AG103: there are ten customers\nCREATE INDEX names ON customer (name);\n",
                "DROP INDEX names;\n");
        JsonNode hazard = json().at("/revisions/0/hazards/0");
        assertThat(hazard.get("code").asText()).isEqualTo("AG103");
        assertThat(hazard.get("box").asText()).isEqualTo("accepted");
        assertThat(hazard.get("reason").asText()).isEqualTo("there are ten customers");
        assertThat(hazard.get("needsDecision").asBoolean()).isFalse();
        assertThat(hazard.at("/lock/mode").asText()).isEqualTo("SHARE");
    }

    @Test
    void ticksAndProofsCountForTheSqlTheyWereGivenFor() {
        customer("String name;");
        stage.generates("2000", "no points");
        String file = "migrations/2000_no_points.sql";
        String text = stage.copy().read(file).replace("[ ] AG201", "[x] AG201");
        stage.copy().write(file, text);
        assertThat(stage.review().out()).startsWith("Safe to merge").contains("[x] AG201", "Nothing any more.");

        stage.copy().write(file, text.replace("DROP COLUMN points;", "DROP COLUMN points CASCADE;"));
        Project.Result changed = stage.review();
        assertThat(changed.out())
                .startsWith("Needs a decision: 1 box to tick, 1 proof is outdated.")
                .contains("ticked for SQL that is no longer there", "the SQL was changed after its proof");
    }

    @Test
    void aRevisionThatCannotRunIsAFinding() {
        revision("ALTER TABLE nobody ADD COLUMN email text;\n", "SELECT 1;\n");
        Project.Result result = stage.review();
        assertThat(result.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        assertThat(result.out())
                .startsWith("Must not be merged as it is: The migrations could not be replayed")
                .contains("relation \"nobody\" does not exist");
    }

    @Test
    void whatIsOnlyReadSaysSo() {
        customer("String name; int points; String email;");
        stage.generates("2000", "addresses");
        JsonNode review = json("--no-replay");
        assertThat(review.get("server").isNull()).isTrue();
        assertThat(review.at("/notes/0").asText()).startsWith("The revisions were read and not run");
        assertThat(review.at("/tables/0/complete").asBoolean()).isFalse();
        assertThat(review.at("/tables/0/columns/0/name").asText()).isEqualTo("email");
        assertThat(review.at("/tables/0/columns/0/after").asText()).isEqualTo("varchar(255)");
        assertThat(review.at("/revisions/0/hazards/0/tables/0").asText()).isEqualTo("customer");
        assertThat(review.at("/verdict/outcome").asText()).isEqualTo("safe-to-merge");
    }

    @Test
    void withoutBaseWhatTheDatabaseLacksIsReviewed() {
        revision("ALTER TABLE customer ADD COLUMN email text;\n", "ALTER TABLE customer DROP COLUMN email;\n");
        assertThat(stage.project().run("review").out()).contains("1 revision that the database has not applied");
        stage.upgrades();
        assertThat(stage.project().run("review").out()).contains("No revision that the database has not applied");
        assertThat(stage.project().run("review", "1000", "2000").out())
                .containsSubsequence("1. 1000  customers", "2. 2000  by hand");
        assertThat(stage.project().run("review", "1000", "--base", "main").exitCode())
                .isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void aTableThatWasNeverAnalysedHasUnknownRows() {
        revision("CREATE INDEX names ON customer (name);\n", "DROP INDEX names;\n");
        String url = stage.database().url();
        String whole = url + (url.contains("?") ? "&" : "?") + "user="
                + stage.database().user() + "&password=" + stage.database().password();
        assertThat(stage.review("--impact-from", whole).out()).contains("customer: rows unknown (never analysed), ");
        stage.database()
                .execute(
                        "INSERT INTO customer (id, points) SELECT n, 0 FROM generate_series(1, 1234) n; ANALYZE customer");
        JsonNode impact = json("--impact-from", whole).at("/revisions/0/hazards/0/impact/0");
        assertThat(impact.get("table").asText()).isEqualTo("customer");
        assertThat(impact.get("rows").asLong()).isEqualTo(1234);
    }

    @Test
    void theReportGoesToAFileWhenOneIsNamed() {
        revision("ALTER TABLE customer ADD COLUMN email text;\n", "ALTER TABLE customer DROP COLUMN email;\n");
        Project.Result result = stage.review("--format", "markdown", "--output", "out/review.md");
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Written to out/review.md");
        assertThat(stage.copy().read("out/review.md")).startsWith("<!-- autogen review -->\n**");
    }

    @Test
    void bothDirectionsAreTriedWhereThatIsAskedFor() {
        customer("String name; int points; String email;");
        revision("ALTER TABLE customer ADD COLUMN email varchar(255);\n", "ALTER TABLE customer DROP COLUMN email;\n");
        assertThat(stage.review().out()).startsWith("Needs a decision: 1 revision is not proven.");
        assertThat(stage.review("--prove").out())
                .startsWith("Safe to merge")
                .contains("Yes: upgrade and downgrade round trip on PostgreSQL VERSION, with made-up rows.");

        revision("ALTER TABLE customer ADD COLUMN email varchar(255);\n", "SELECT 1;\n");
        Project.Result wrong = stage.review("--prove");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        assertThat(wrong.out())
                .startsWith("Must not be merged as it is: 1 revision does not do what it should.")
                .contains("No: 2000 does not do what it should.");
    }
}
