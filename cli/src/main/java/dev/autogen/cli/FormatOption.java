package dev.autogen.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says for one call in which files revisions lie; not where {@code --format} is the form of a report. */
final class FormatOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee = CommandSpec.create();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description =
                    "In which files revisions lie: autogen, plain, or flyway or liquibase, which then run them (default: the"
                            + " setting format).")
    void format(String name) {
        if (mixee.root().userObject() instanceof AutogenCommand root) {
            root.options().format(name);
        }
    }
}
