package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every story in every format, and what a reviewer learns from each report alone. {@code -Dautogen.golden=write} rewrites the files.
 */
class ReviewStoriesTest {

    private static final Golden GOLDEN = new Golden("review");

    /** The formats by the endings of their files. */
    private static final Map<String, String> FORMATS =
            Map.of("txt", "text", "md", "markdown", "json", "json", "sarif", "sarif", "html", "html");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void isToldInEveryFormat(ReviewStory story) {
        Map<String, String> reports = new LinkedHashMap<>();
        try (ReviewStage stage = new ReviewStage(folder)) {
            story.play(stage);
            for (String ending : new TreeSet<>(FORMATS.keySet())) {
                List<String> arguments = new ArrayList<>(List.of("--format", FORMATS.get(ending)));
                arguments.addAll(story.options(stage));
                Project.Result result = stage.review(arguments.toArray(String[]::new));
                assertThat(result.exitCode()).as(result.toString()).isEqualTo(story.exitCode());
                reports.put(ending, result.out());
            }
        }
        reports.forEach((ending, report) -> GOLDEN.check(story.file() + "." + ending, report));
        answers(story, reports);
    }

    /** A reviewer's questions, from each report alone. */
    private static void answers(ReviewStory story, Map<String, String> reports) {
        JsonNode json = ReviewReport.json(reports.getOrDefault("json", ""));
        Map<String, String> told = new LinkedHashMap<>();
        json.get("answers")
                .forEach(answer -> told.put(
                        answer.get("words").asText(), answer.get("answer").asText()));
        assertThat(told.values())
                .zipSatisfy(
                        story.answers(), (answer, start) -> assertThat(answer).startsWith(start));
        assertThat(ReviewReport.answers(reports.getOrDefault("md", ""))).containsExactlyInAnyOrderEntriesOf(told);
        told.forEach((question, answer) -> {
            assertThat(reports.getOrDefault("txt", ""))
                    .containsPattern(Pattern.quote(question) + " +" + Pattern.quote(answer));
            assertThat(reports.getOrDefault("html", ""))
                    .contains("<dt>" + question + "</dt><dd>" + inHtml(answer) + "</dd>");
        });
        String verdict = json.at("/verdict/words").asText();
        assertThat(reports.getOrDefault("txt", "")).startsWith(verdict);
        assertThat(reports.getOrDefault("md", "").lines().skip(1).findFirst().orElseThrow())
                .contains(verdict);
        assertThat(ReviewReport.widths(reports.getOrDefault("md", ""))).allMatch(width -> width == 2);
        sarif(json, ReviewReport.sarif(reports.getOrDefault("sarif", "")));
    }

    private static String inHtml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Every hazard is an annotation, on a line of its file. */
    private static void sarif(JsonNode json, JsonNode sarif) {
        Set<String> hazards = new TreeSet<>();
        json.get("revisions")
                .forEach(revision -> revision.get("hazards")
                        .forEach(hazard -> hazards.add(hazard.get("code").asText() + " "
                                + revision.get("file").asText() + " " + hazard.get("statementLine"))));
        Set<String> annotated = new TreeSet<>();
        sarif.at("/runs/0/results").forEach(result -> {
            if (result.get("ruleId").asText().startsWith("AG")) {
                JsonNode place = result.at("/locations/0/physicalLocation");
                annotated.add(result.get("ruleId").asText() + " "
                        + place.at("/artifactLocation/uri").asText() + " " + place.at("/region/startLine"));
            }
        });
        assertThat(annotated).isEqualTo(hazards);
    }

    @Test
    void everyFileBelongsToAStory() {
        Set<String> expected = new TreeSet<>();
        for (ReviewStory story : ReviewStory.values()) {
            FORMATS.keySet().forEach(ending -> expected.add(story.file() + "." + ending));
        }
        assertThat(GOLDEN.names()).containsExactlyElementsOf(expected);
    }
}
