package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A section of a migration file, split into what is sent to the server.
 *
 * @param file the file that it begins in, for messages
 * @param groups in the order of the file; empty for a section without statements
 */
public record Script(String file, List<StatementGroup> groups) {

    public Script {
        requireNonNull(file, "file");
        groups = List.copyOf(groups);
    }

    /** All statements in the order of the file. */
    public List<ScriptStatement> statements() {
        return groups.stream().flatMap(group -> group.statements().stream()).toList();
    }

    /** Whether a run that dies leaves either nothing or everything behind. */
    public boolean isAtomic() {
        return groups.isEmpty() || (groups.size() == 1 && groups.get(0).transactional());
    }

    /** The file that a statement stands in, for messages. */
    public String file(ScriptStatement statement) {
        return Objects.requireNonNullElse(statement.file(), file);
    }

    /** File, line and column of a statement, with colons between. */
    public String place(ScriptStatement statement) {
        return file(statement) + ":" + statement.line() + ":" + statement.column();
    }

    int statementCount() {
        return groups.isEmpty() ? 0 : groups.get(groups.size() - 1).statementsAfter();
    }

    /**
     * A checksum of the first statements and of the transactions they form, white space and comments apart; empty when no transaction
     * ends behind them.
     */
    Optional<String> checksumOfFirst(int statements) {
        MessageDigest digest = sha256();
        int done = 0;
        for (StatementGroup group : groups) {
            if (group.statementsAfter() > statements) {
                break;
            }
            for (ScriptStatement statement : group.statements()) {
                digest.update((statement.normalized() + ";\n").getBytes(StandardCharsets.UTF_8));
            }
            digest.update(ending(group).getBytes(StandardCharsets.UTF_8));
            done = group.statementsAfter();
        }
        return done == statements ? Optional.of(HexFormat.of().formatHex(digest.digest())) : Optional.empty();
    }

    private static String ending(StatementGroup group) {
        if (group.transactional()) {
            return "commit\n";
        }
        return group.repeated() ? "repeat\n" : "outside\n";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
