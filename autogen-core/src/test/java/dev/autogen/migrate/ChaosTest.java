package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.AutogenException;
import dev.autogen.migrate.ChaosRelay.Cut;
import dev.autogen.migrate.ChaosRelay.Disaster;
import dev.autogen.migrate.ChaosRelay.Moment;
import dev.autogen.revision.MigrationDirectory;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that can end a run from outside, at every message it sends: the next run ends at the target, with each statement's
 * effect exactly once, and the log says nothing that is not so at any moment between.
 *
 * <p>The build tries some; {@code -Dautogen.chaos.cycles=1400} tries each of them at least once, {@code -Dautogen.chaos.seed} in
 * another order.
 */
@DisabledOnOs(OS.WINDOWS)
class ChaosTest {

    private static final int CYCLES = Integer.getInteger("autogen.chaos.cycles", 16);
    private static final long SEED = Long.getLong("autogen.chaos.seed", 1);

    /** What ends a run. */
    private enum Kind {
        PROCESS_KILLED,
        BACKEND_TERMINATED,
        BACKEND_KILLED,
        SERVER_RESTARTED,
        CONNECTION_CUT
    }

    private final Random random = new Random(SEED);
    private final Map<Kind, Integer> happened = new EnumMap<>(Kind.class);
    private final Path folder;
    private final ChaosServer server;
    private final ChaosRevisions revisions;
    private final List<String> told = new ArrayList<>();
    private ChaosProcess spare = new ChaosProcess();
    private int doubts;

    ChaosTest(@TempDir Path folder, @TempDir Path serverFolder) throws Exception {
        this.folder = folder;
        this.server = new ChaosServer(serverFolder);
        this.revisions = new ChaosRevisions(new Migrations(folder));
    }

    /** A disaster to try. */
    private record Trial(Kind kind, Moment moment, int message) {}

    @Test
    void theNextRunEndsAtTheTargetWhateverEndedTheOneBefore() throws Exception {
        try (server) {
            server.execute(ChaosRevisions.SURROUNDINGS);
            int upMessages = undisturbed("up");
            List<String> upgraded = server.column(ChaosRevisions.CATALOGUE);
            int downMessages = undisturbed("down");
            List<String> downgraded = server.column(ChaosRevisions.CATALOGUE);
            List<Trial> up = trials(upMessages);
            List<Trial> down = trials(downMessages);
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                told.clear();
                told.add("cycle " + cycle + " of seed " + SEED);
                server.execute("SET synchronous_commit = on; DELETE FROM effects");
                server.execute(
                        "ALTER DATABASE chaos SET synchronous_commit = " + (random.nextBoolean() ? "on" : "off"));
                disturbed("up", up.get(cycle % up.size()), upMessages);
                assertThat(server.column(ChaosRevisions.CATALOGUE))
                        .as(situation())
                        .isEqualTo(upgraded);
                disturbed("down", down.get(cycle % down.size()), downMessages);
                assertThat(server.column(ChaosRevisions.CATALOGUE))
                        .as(situation())
                        .isEqualTo(downgraded);
            }
            System.out.println(
                    "Chaos: " + happened + ", in doubt " + doubts + ", of " + up.size() + " + " + down.size());
            assertThat(happened.keySet()).containsExactly(Kind.values());
        } finally {
            spare.kill();
        }
    }

    private List<Trial> trials(int messages) {
        List<Trial> trials = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Moment moment : Moment.values()) {
                for (int message = 1; message <= messages; message++) {
                    trials.add(new Trial(kind, moment, message));
                }
            }
        }
        Collections.shuffle(trials, random);
        return trials;
    }

    /** Counts what is sent. */
    private int undisturbed(String direction) throws Exception {
        try (ChaosRelay relay = new ChaosRelay(server::port, new Cut(0, Moment.BEFORE, 0, 0, () -> {}))) {
            ChaosProcess.run(migrator(relay.port(), InDoubt.REFUSE), direction);
            return relay.messages();
        }
    }

    private void disturbed(String direction, Trial first, int messages) throws Exception {
        // With commits that are not waited for a crash may take back more than the run that it ends.
        server.execute("SET synchronous_commit = on; UPDATE counter SET n = n");
        long mark = Long.parseLong(
                server.column("SELECT max(id)::text FROM autogen_log").get(0));
        disturb(direction, first, mark);
        while (random.nextInt(3) == 0) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            Moment moment = Moment.values()[random.nextInt(Moment.values().length)];
            disturb(direction, new Trial(kind, moment, 1 + random.nextInt(messages)), mark);
        }
        finish(direction);
        look(direction, mark);
        new ChaosLog(revisions, situation()).tellsTheStory(logSince(mark), direction);
        assertThat(effects(direction)).as(situation()).isEqualTo(revisions.effects(direction));
    }

    private void disturb(String direction, Trial trial, long mark) throws Exception {
        int delay = random.nextInt(25);
        told.add(direction + " " + trial + " " + delay + " ms");
        ChaosProcess process = spare;
        boolean alone = trial.kind() == Kind.PROCESS_KILLED;
        int linger = random.nextInt(60);
        Cut cut = new Cut(trial.message(), trial.moment(), delay, linger, disaster(trial.kind(), process));
        try (ChaosRelay relay = new ChaosRelay(server::port, cut)) {
            if (alone) {
                process.go(server.url(relay.port()), server.user(), server.password(), folder, direction);
                spare = new ChaosProcess();
                process.awaitEnd();
            } else {
                runToItsEnd(relay, direction);
            }
            if (relay.happened()) {
                happened.merge(trial.kind(), 1, Integer::sum);
            }
        }
        server.awaitAnswer();
        if (random.nextInt(3) > 0) {
            look(direction, mark);
        }
    }

    private Disaster disaster(Kind kind, ChaosProcess process) {
        return switch (kind) {
            case PROCESS_KILLED -> process::kill;
            case BACKEND_TERMINATED -> server::terminateBackends;
            case BACKEND_KILLED -> server::killBackends;
            case SERVER_RESTARTED -> server::restart;
            case CONNECTION_CUT -> () -> {};
        };
    }

    private void runToItsEnd(ChaosRelay relay, String direction) throws Exception {
        try {
            ChaosProcess.run(migrator(relay.port(), InDoubt.REFUSE), direction);
        } catch (InDoubtException e) {
            told.add("in doubt");
        } catch (AutogenException e) {
            told.add(e.getMessage());
            assertThat(relay.happened()).as(situation()).isTrue();
            assertThat(e.code()).as(situation()).isEqualTo("connection-lost");
            if (String.valueOf(e.getMessage()).contains("At the commit")) {
                assertThat(e.getMessage()).contains("whether the commit still succeeded is not known");
            }
        }
    }

    /** Holds the log against the database once nothing is under way. */
    private void look(String direction, long mark) throws Exception {
        server.awaitQuiet();
        Migrator migrator = migrator(server.port(), InDoubt.REFUSE);
        new ChaosLog(revisions, situation())
                .saysWhatIsThere(logSince(mark), effects(direction), direction, migrator.current());
    }

    /** Runs as the messages advise: where somebody has to look, somebody looks. */
    private void finish(String direction) throws Exception {
        InDoubt answer = InDoubt.REFUSE;
        while (true) {
            try {
                ChaosProcess.run(migrator(server.port(), answer), direction);
                return;
            } catch (InDoubtException e) {
                assertThat(e.nextStep().orElseThrow()).contains("--in-doubt rerun", "--in-doubt skip");
                doubts++;
                boolean there = effects(direction).contains(ChaosRevisions.effectOf(e.statement()));
                answer = there ? InDoubt.SKIP : InDoubt.RERUN;
                told.add(e.statement().sql() + " in doubt: " + answer);
            } catch (AutogenException e) {
                throw new AssertionError(situation(), e);
            }
        }
    }

    private Migrator migrator(int port, InDoubt inDoubt) {
        return new Migrator(
                () -> DriverManager.getConnection(server.url(port), server.user(), server.password()),
                MigrationDirectory.read(folder),
                Migrations.SETTINGS.withInDoubt(inDoubt),
                RunListener.SILENT);
    }

    private List<LogRecord> logSince(long mark) {
        return migrator(server.port(), InDoubt.REFUSE).log().stream()
                .filter(row -> row.id() > mark)
                .toList();
    }

    private List<String> effects(String direction) throws Exception {
        return server.column(
                "SELECT what FROM effects WHERE what LIKE '% " + direction + " %' ORDER BY what COLLATE \"C\"");
    }

    private String situation() {
        return String.join("\n", told);
    }
}
