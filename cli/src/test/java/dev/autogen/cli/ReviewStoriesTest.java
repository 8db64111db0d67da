package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every story in every format. {@code -Dautogen.golden=write} rewrites the files. */
class ReviewStoriesTest {

    private static final Golden GOLDEN = new Golden("review");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void isToldInEveryFormat(ReviewStory story) {
        try (ReviewStage stage = new ReviewStage(folder)) {
            story.play(stage);
            check(story, stage, "text", "txt");
            check(story, stage, "markdown", "md");
        }
    }

    private static void check(ReviewStory story, ReviewStage stage, String format, String ending) {
        List<String> arguments = new ArrayList<>(List.of("--format", format));
        arguments.addAll(story.options(stage));
        Project.Result result = stage.review(arguments.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.toString()).isIn(ExitCode.DONE, ExitCode.DIFFERENCES_FOUND);
        GOLDEN.check(story.file() + "." + ending, result.out());
    }
}
