package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.spring.AutogenEndpoint.RevisionStatus;
import dev.autogen.spring.AutogenEndpoint.State;
import dev.autogen.spring.AutogenEndpoint.Status;
import dev.autogen.spring.plain.PlainApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What the endpoint tells of the revisions and the database. */
class AutogenEndpointTest {

    private static final String EXPOSED = "management.endpoints.jmx.exposure.include=autogen";

    private static final String JMX = "spring.jmx.enabled=true";

    @Test
    void tellsWhatIsAppliedAndSinceWhen() {
        try (TestDatabase database = TestPostgres.createDatabase();
                ConfigurableApplicationContext context =
                        Applications.start(PlainApplication.class, database, EXPOSED, JMX)) {
            Status status = context.getBean(AutogenEndpoint.class).status();

            assertThat(status.upToDate()).isTrue();
            assertThat(status.current()).containsExactly("0002");
            assertThat(status.heads()).containsExactly("0002");
            assertThat(status.revisions())
                    .extracting(RevisionStatus::id, RevisionStatus::message, RevisionStatus::state)
                    .containsExactly(
                            tuple("0001", "books", State.APPLIED), tuple("0002", "shelves and loans", State.APPLIED));
            assertThat(status.revisions())
                    .allSatisfy(revision -> assertThat(revision.applied())
                            .isBetween(Instant.now().minus(Duration.ofMinutes(10)), Instant.now()));
            assertThat(status.revisions().get(1).parents()).isEqualTo(List.of("0001"));

            database.execute("UPDATE autogen_version SET revision = '0001'");
            Status behind = context.getBean(AutogenEndpoint.class).status();
            assertThat(behind.upToDate()).isFalse();
            assertThat(behind.revisions())
                    .extracting(RevisionStatus::state)
                    .containsExactly(State.APPLIED, State.PENDING);
            assertThat(behind.revisions().get(1).applied()).isNull();

            database.execute("UPDATE autogen_version SET revision = '0003'");
            Status ahead = context.getBean(AutogenEndpoint.class).status();
            assertThat(ahead.upToDate()).isFalse();
            assertThat(ahead.unknown()).containsExactly("0003");
            assertThat(ahead.revisions()).extracting(RevisionStatus::state).containsOnly(State.UNKNOWN);
        }
    }

    @Test
    void isThereWhereItIsExposedOnly() {
        try (TestDatabase database = TestPostgres.createDatabase();
                ConfigurableApplicationContext context = Applications.start(PlainApplication.class, database)) {
            assertThat(context.getBeanNamesForType(AutogenEndpoint.class)).isEmpty();
        }
    }

    @Test
    void tellsOfAnApplicationThatMigratesNothingItself() {
        try (TestDatabase database = TestPostgres.createDatabase();
                ConfigurableApplicationContext context =
                        Applications.start(PlainApplication.class, database, EXPOSED, JMX, "autogen.mode=off")) {
            Status status = context.getBean(AutogenEndpoint.class).status();

            assertThat(status.current()).isEmpty();
            assertThat(status.revisions()).extracting(RevisionStatus::state).containsOnly(State.PENDING);
        }
    }
}
