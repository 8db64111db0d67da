package dev.autogen.spring;

import dev.autogen.AutogenException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells what went wrong, where and why, and what to do next, instead of a stack trace. */
final class AutogenFailureAnalyzer extends AbstractFailureAnalyzer<AutogenException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AutogenException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                cause.nextStep()
                        .map(step -> NextSteps.inApplication(cause.code(), step))
                        .orElse(null),
                cause);
    }
}
