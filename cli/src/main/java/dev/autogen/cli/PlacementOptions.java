package dev.autogen.cli;

import dev.autogen.RevisionRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--rev-id", paramLabel = "ID", description = "An id of your own instead of a new one.")
    private @Nullable String revisionId;

    @Option(
            names = "--migration-dir",
            paramLabel = "DIR",
            description = "Which of several migration directories it goes to (default: that of its parent).")
    private @Nullable Path folder;

    /** @param workingDirectory what the directory is relative to */
    RevisionRequest request(String message, List<String> parents, Path workingDirectory) {
        return RevisionRequest.of(message)
                .withRevisionId(revisionId)
                .on(parents, splice)
                .withBranchLabels(branchLabels)
                .withDependsOn(dependsOn)
                .in(folder == null ? null : workingDirectory.resolve(folder));
    }
}
