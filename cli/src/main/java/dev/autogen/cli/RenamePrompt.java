package dev.autogen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autogen.diff.rename.RenameAnswer;
import dev.autogen.diff.rename.RenameCandidate;
import dev.autogen.diff.rename.RenameQuestion;
import dev.autogen.diff.rename.RenameQuestions;
import dev.autogen.report.RenameWords;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;

/** Asks in the terminal what became of something, with what speaks for it. Enter takes the answer that loses nothing. */
final class RenamePrompt implements RenameQuestions {

    private final PrintWriter out;
    private final Style style;
    private final Scanner answers;
    private boolean asked;

    RenamePrompt(AutogenCommand root) {
        this.out = root.surroundings().err();
        this.style = root.console().errStyle();
        this.answers = new Scanner(root.surroundings().in(), UTF_8);
    }

    @Override
    public RenameAnswer ask(RenameQuestion question) {
        RenameWords words = new RenameWords(question.defaultSchema());
        if (!asked) {
            asked = true;
            out.println(style.faint("What was renamed keeps its rows. Enter takes the answer in capitals."));
        }
        out.println(words.question(question));
        return question.candidates().size() == 1 ? askOne(question, words) : askWhich(question, words);
    }

    private RenameAnswer askOne(RenameQuestion question, RenameWords words) {
        RenameCandidate candidate = question.candidates().get(0);
        out.println("  " + style.faint(words.evidence(candidate)));
        while (true) {
            out.print("  yes, or no: " + words.otherwise(question) + " [Y/n] ");
            out.flush();
            if (!answers.hasNextLine()) {
                out.println();
                return RenameAnswer.UNKNOWN;
            }
            String answer = answers.nextLine().strip().toLowerCase(Locale.ROOT);
            if (answer.isEmpty() || "yes".startsWith(answer)) {
                return RenameAnswer.renamed(candidate);
            }
            if ("no".startsWith(answer)) {
                return RenameAnswer.DROPPED;
            }
        }
    }

    private RenameAnswer askWhich(RenameQuestion question, RenameWords words) {
        List<RenameCandidate> candidates = question.candidates();
        int width = candidates.stream()
                .mapToInt(candidate -> words.name(candidate).length())
                .max()
                .orElse(0);
        for (int i = 0; i < candidates.size(); i++) {
            String name = words.name(candidates.get(i));
            out.println("  " + (i + 1) + "  " + name + " ".repeat(width - name.length()) + "  "
                    + style.faint(words.evidence(candidates.get(i))));
        }
        out.println("  n  none of them: " + words.otherwise(question));
        while (true) {
            out.print("  1 to " + candidates.size() + ", or n [1] ");
            out.flush();
            if (!answers.hasNextLine()) {
                out.println();
                return RenameAnswer.UNKNOWN;
            }
            String answer = answers.nextLine().strip().toLowerCase(Locale.ROOT);
            if (answer.isEmpty()) {
                return RenameAnswer.renamed(candidates.get(0));
            }
            if ("none".startsWith(answer)) {
                return RenameAnswer.DROPPED;
            }
            for (int i = 0; i < candidates.size(); i++) {
                if (answer.equals(Integer.toString(i + 1))) {
                    return RenameAnswer.renamed(candidates.get(i));
                }
            }
        }
    }
}
