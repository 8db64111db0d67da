package dev.autogen.spring;

/** What to do next, for somebody who reads an application's log. */
final class NextSteps {

    private NextSteps() {}

    /** The command line's words, which stay right: what is an option there is a property here. */
    static String inApplication(String nextStep) {
        if (nextStep.contains("--accept-hazards")) {
            return nextStep + "\nIn the application that is the property autogen.accept-hazards.";
        }
        return nextStep.contains("without comparing") ? nextStep + "\nautogen.mode=upgrade and off do." : nextStep;
    }
}
