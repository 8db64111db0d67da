package dev.autogen.proof;

import dev.autogen.AutogenException;
import dev.autogen.migrate.StatementFailedException;
import dev.autogen.migrate.StatementSplitter;
import dev.autogen.proof.Proof.Rows;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Section;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Upgrade, downgrade and upgrade of one revision, in a database that has all before it. */
final class RoundTrip {

    private static final Set<SetAside> SET_ASIDE = Set.of(SetAside.NOT_NULL_NAMES, SetAside.COLUMN_ORDER);

    private final ReplayedLine line;

    private final MigrationFile file;

    private final boolean withRows;

    private String doing = "upgrade";

    /** @param withRows whether tables that the upgrade makes get rows before they are taken back */
    RoundTrip(ReplayedLine line, MigrationFile file, boolean withRows) {
        this.line = line;
        this.file = file;
        this.withRows = withRows;
    }

    /** What becomes of it; the database is upgraded when it is good. */
    Proof run() throws SQLException {
        try {
            return tried();
        } catch (StatementFailedException e) {
            String missing = MissingHere.blamedFor(e, line.connection()).orElse(null);
            return missing == null
                    ? new Proof.Failed("a statement of the " + doing + " fails: " + e.serverMessage(), lines(e))
                    : new Proof.NotProven(missing);
        } catch (AutogenException e) {
            return new Proof.Failed("the " + doing + " cannot be run", lines(e));
        }
    }

    private Proof tried() throws SQLException {
        CatalogFingerprint before = line.fingerprint();
        line.upgrade(file);
        CatalogFingerprint after = line.fingerprint();
        if (withRows) {
            line.fill();
        }
        doing = "downgrade";
        line.downgrade(file);
        Rows rows = withRows ? Rows.MADE_UP : Rows.NONE;
        List<String> left = differences(before, line.fingerprint(), "before the upgrade", "after the downgrade");
        if (!left.isEmpty() && isEmpty(file.downgrade())) {
            line.forget();
            return new Proof.NoWayBack(line.server(), ProofChecksum.of(file), rows);
        }
        if (!left.isEmpty()) {
            return new Proof.Failed("the downgrade does not lead back", left);
        }
        doing = "upgrade after the downgrade";
        line.upgrade(file);
        List<String> changed =
                differences(after, line.fingerprint(), "upgraded for the first time", "for the second time");
        if (!changed.isEmpty()) {
            return new Proof.Failed("the second upgrade does not lead where the first one did", changed);
        }
        line.forget();
        return new Proof.Proven(line.server(), ProofChecksum.of(file), true, rows);
    }

    private boolean isEmpty(Section section) {
        return StatementSplitter.split(file, section).groups().isEmpty();
    }

    private static List<String> differences(
            CatalogFingerprint left, CatalogFingerprint right, String leftName, String rightName) {
        return left.differencesTo(right, SET_ASIDE).stream()
                .map(line -> CatalogWords.named(line, leftName, rightName))
                .toList();
    }

    /** Where the throw-away database is left concerns nobody. */
    static List<String> lines(AutogenException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .filter(line -> !line.startsWith("The database is left "))
                .toList();
    }
}
