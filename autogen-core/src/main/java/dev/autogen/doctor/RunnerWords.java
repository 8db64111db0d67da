package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.format.Runner;
import java.util.List;
import java.util.stream.Collectors;

/** Says what the doctor finds in the words of another runner. */
final class RunnerWords {

    private static final String NOT_READ = " is not read: ";

    private RunnerWords() {}

    /** The same finding with the runner's commands in place of those that are refused. */
    static Finding of(Finding finding, Runner runner) {
        return new Finding(
                finding.code(),
                finding.message(),
                finding.details().stream()
                        .map(detail -> detail.replace("autogen stamp", runner.stamp()))
                        .toList(),
                finding.nextStep()
                        .lines()
                        .map(line -> command(line, runner))
                        .distinct()
                        .collect(Collectors.joining("\n")),
                finding.places());
    }

    private static String command(String line, Runner runner) {
        if (line.startsWith("autogen upgrade ") && !line.contains("--url")) {
            return runner.upgrade();
        }
        if (line.startsWith("autogen downgrade ")) {
            return runner.downgrade();
        }
        return line.startsWith("autogen stamp ") ? runner.stamp() : line;
    }

    /** What lies there, or was applied, and only the runner understands. */
    static void skipped(List<String> notes, Evidence evidence, List<Diagnosis.Skipped> skipped) {
        for (String note : notes) {
            int at = note.indexOf(NOT_READ);
            if (at > 0) {
                skipped.add(new Diagnosis.Skipped(
                        evidence.shown(note.substring(0, at)), note.substring(at + NOT_READ.length())));
            }
        }
        evidence.runner()
                .value()
                .ifPresent(state -> state.condition()
                        .passedOver()
                        .forEach(what -> skipped.add(
                                new Diagnosis.Skipped(what, "no file here says what it did; a replay lacks it"))));
    }
}
