package dev.autogen.spring;

import dev.autogen.ConnectionException;

/** What to do next, for somebody who reads an application's log. */
final class NextSteps {

    private NextSteps() {}

    /** The command line's words, which stay right: what is an option there is a property here. */
    static String inApplication(String code, String nextStep) {
        if (code.equals(ConnectionException.OTHER_PRODUCT)) {
            return nextStep
                    + "\nA test has one by @ServiceConnection, or by @AutoConfigureTestDatabase(replace = NONE) where that"
                    + " took it away.\nWithout migrations the application starts with autogen.mode=off.";
        }
        if (nextStep.contains("--accept-hazards")) {
            return nextStep + "\nIn the application that is the property autogen.accept-hazards.";
        }
        return nextStep.contains("without comparing") ? nextStep + "\nautogen.mode=upgrade and off do." : nextStep;
    }
}
