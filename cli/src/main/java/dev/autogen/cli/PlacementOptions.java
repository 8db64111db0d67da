package dev.autogen.cli;

import dev.autogen.RevisionRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code revision} and {@code merge} say alike about a new file. */
final class PlacementOptions {

    @Option(
            names = "--splice",
            description = "Allow parents that are no heads; the new revision starts a branch there.")
    private boolean splice;

    @Option(
            names = "--branch-label",
            paramLabel = "NAME",
            description = "A name for the branch that begins here, for targets such as NAME@head. Repeatable.")
    private List<String> branchLabels = new ArrayList<>();

    @Option(
            names = "--depends-on",
            paramLabel = "REVISION",
            description = "A revision of another branch, or its label, that must be applied first. Repeatable.")
    private List<String> dependsOn = new ArrayList<>();

    @Mixin
    private NewFileOptions file = new NewFileOptions();

    /** @param workingDirectory what the directory is relative to */
    RevisionRequest request(String message, List<String> parents, Path workingDirectory) {
        return file.request(message, workingDirectory)
                .on(parents, splice)
                .withBranchLabels(branchLabels)
                .withDependsOn(dependsOn);
    }
}
