package dev.autogen.spring;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The property {@code autogen.mode} asks for something; YAML reads {@code off} as {@code false}, which binding understands. */
final class NotOffCondition extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        AutogenMode mode = new AutogenProperties(context.getEnvironment()).mode();
        return new ConditionOutcome(
                mode != AutogenMode.OFF,
                ConditionMessage.forCondition("autogen.mode").because("it is " + mode));
    }
}
