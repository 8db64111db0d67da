package dev.autogen.cli;

import dev.autogen.AutogenException;
import dev.autogen.ReviewRequest;
import dev.autogen.review.Review;
import dev.autogen.review.Verdict.Outcome;
import dev.autogen.templates.HtmlReviewRenderer;
import dev.autogen.templates.MarkdownReview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code autogen review}. */
@Command(
        name = "review",
        description = "Report what a reviewer must know of revisions; for pull requests.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Reviewed are the revisions that are named, or those that the branch adds to --base, or else those that the database has",
            "not applied. They are run in a throw-away database, and the result is compared with the entities; nothing else is",
            "written. Exit code 3 when they must not be merged as they are.",
            "",
            "Examples:",
            "  autogen review --base origin/main",
            "  autogen review --base origin/main --output review.md",
            "  autogen review head --impact-from jdbc:postgresql://replica/shop",
            "  autogen review --base origin/main --output autogen.sarif"
        })
final class ReviewCommand implements Callable<Integer> {

    /** What a report is written as; the names are what users type. */
    enum Format {
        text,
        markdown,
        json,
        sarif,
        html
    }

    private static final Map<String, Format> ENDINGS =
            Map.of(".md", Format.markdown, ".json", Format.json, ".sarif", Format.sarif, ".html", Format.html);

    /** Of a comment that is cut. */
    private static final int SHORTEST = 1_000;

    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Parameters(
            paramLabel = "REVISION",
            arity = "0..*",
            description = "Ids, unique prefixes, ranges FROM:TO, head, or LABEL@head.")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--base",
            paramLabel = "REF",
            description = "Review what the branch adds to this ref of git, such as origin/main.")
    private @Nullable String base;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, markdown, json, sarif or html (default: what the ending of --output says, else text).")
    private @Nullable Format format;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the report there instead of printing it.")
    private @Nullable Path output;

    @Option(names = "--prove", description = "Try both directions now, instead of believing what the files say.")
    private boolean prove;

    @Option(
            names = "--impact-from",
            paramLabel = "URL",
            description = "Read the sizes of the tables from this database; nothing is written to it.")
    private @Nullable String impactFrom;

    @Option(names = "--no-replay", description = "Only read the files; nothing is run and no entity is compared.")
    private boolean noReplay;

    @Option(
            names = "--limit",
            paramLabel = "CHARACTERS",
            defaultValue = "" + MarkdownReview.LONGEST_COMMENT,
            description = "The longest that Markdown may be (default: ${DEFAULT-VALUE}, as GitHub takes it).")
    private int limit = MarkdownReview.LONGEST_COMMENT;

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        if (base != null && !targets.isEmpty()) {
            throw wrong("Either --base or revisions by name, not both.");
        }
        if (root.isJson() && format != null && format != Format.json) {
            throw wrong("Either --json or --format " + format + ", not both.");
        }
        if (limit < SHORTEST) {
            throw wrong("--limit " + limit + " leaves no room for a verdict: " + SHORTEST + " characters at least.");
        }
        Review review = root.autogen()
                .review(new ReviewRequest(base, targets, !noReplay, prove, impactFrom), root.throwawayDatabases());
        write(root, review);
        return review.verdict().outcome() == Outcome.MUST_NOT_BE_MERGED ? ExitCode.DIFFERENCES_FOUND : ExitCode.DONE;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec, "spec").commandLine(), message);
    }

    /** What somebody expects who names the file {@code review.html}. */
    private static Format byEnding(@Nullable Path file) {
        String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.entrySet().stream()
                .filter(ending -> name.endsWith(ending.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Format.text);
    }

    private void write(AutogenCommand root, Review review) {
        Path file = output;
        Format wanted = format != null ? format : root.isJson() ? Format.json : byEnding(file);
        Style style = file == null ? root.console().outStyle() : Style.PLAIN;
        String text = switch (wanted) {
            case text -> new ReviewText(review, style, lineLength(root)).text();
            case markdown -> new MarkdownReview().render(review, limit);
            case sarif -> JsonOutput.of(ReviewSarif.of(review)) + System.lineSeparator();
            case html -> new HtmlReviewRenderer().render(review);
            case json -> JsonOutput.of(ReviewViews.of(review)) + System.lineSeparator();
        };
        if (file == null) {
            root.console().out().print(text);
            root.console().out().flush();
        } else {
            write(root.surroundings().workingDirectory().resolve(file), text);
            root.console().note(review.verdict().words());
            root.console()
                    .note("Written to "
                            + root.shown(root.surroundings().workingDirectory().resolve(file)));
        }
    }

    /** Lines are broken for a person at a terminal; whoever reads a file or a pipe breaks them as he likes. */
    private int lineLength(AutogenCommand root) {
        boolean person = output == null && root.surroundings().terminals().out();
        return person ? ReviewText.TERMINAL : ReviewText.ENDLESS;
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AutogenException(
                    "unwritable-file", "Cannot write " + file + ": " + e, "Name another file with --output.", e);
        }
    }
}
