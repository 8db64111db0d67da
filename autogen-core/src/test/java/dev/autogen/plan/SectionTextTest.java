package dev.autogen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionTextTest {

    @Test
    void keepsAlikeStatementsTogetherAndSetsOthersApart() {
        assertThat(text(
                        step("ALTER TABLE a ADD COLUMN b integer", Execution.TRANSACTIONAL),
                        step("ALTER TABLE a ADD COLUMN c integer", Execution.TRANSACTIONAL),
                        step("CREATE TABLE d (\n    e integer\n)", Execution.TRANSACTIONAL),
                        step("CREATE TABLE f ()", Execution.TRANSACTIONAL)))
                .isEqualTo("""
                        ALTER TABLE a ADD COLUMN b integer;
                        ALTER TABLE a ADD COLUMN c integer;

                        CREATE TABLE d (
                            e integer
                        );

                        CREATE TABLE f ();
                        """);
    }

    @Test
    void writesDirectives() {
        assertThat(text(
                        step("ALTER TYPE a ADD VALUE 'b'", Execution.COMMIT_AFTER),
                        step("CREATE INDEX CONCURRENTLY i ON t (a)", Execution.OUTSIDE_TRANSACTION),
                        step("ALTER TYPE a ADD VALUE 'c'", Execution.COMMIT_AFTER)))
                .isEqualTo("""
                        ALTER TYPE a ADD VALUE 'b';
                        -- autogen commit

                        -- autogen no-transaction
                        CREATE INDEX CONCURRENTLY i ON t (a);

                        ALTER TYPE a ADD VALUE 'c';
                        """);
    }

    @Test
    void isEmptyForAnEmptyPlan() {
        assertThat(text()).isEmpty();
    }

    private static String text(Step... steps) {
        return SectionText.of(new Plan(List.of(steps)));
    }

    private static Step step(String sql, Execution execution) {
        return new Step(sql, execution, List.of());
    }
}
