package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session that others wait for, as far as PostgreSQL lets this user see it.
 *
 * @param pid the process of the server; 0 for a prepared transaction, which has none
 * @param application its {@code application_name}, empty where it has none
 * @param address of the client; null where it is not on the network, or not to be seen
 * @param user empty where it is not to be seen
 * @param connected null where it is not to be seen
 * @param state as {@code pg_stat_activity} spells it, null where it is not to be seen
 * @param since when its transaction began; where it has none, since when it is idle; null where it is not to be seen
 * @param query the first line of the statement it has sent last, empty where it is not to be seen
 */
public record LockHolder(
        int pid,
        String application,
        @Nullable String address,
        String user,
        @Nullable Instant connected,
        @Nullable String state,
        @Nullable Instant since,
        String query)
        implements Serializable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private static final int SHOWN = 3;

    public LockHolder {
        requireNonNull(application, "application");
        requireNonNull(user, "user");
        requireNonNull(query, "query");
    }

    /** {@code process 4711 (psql from 10.0.0.7), user app, connected since …, idle in transaction since …: UPDATE orders SET …} */
    public String words() {
        if (pid == 0) {
            return "a prepared transaction, see pg_prepared_xacts";
        }
        StringBuilder words = new StringBuilder("process ").append(pid).append(" (");
        words.append(application.isEmpty() ? "unnamed" : application);
        words.append(address == null ? ")" : " from " + address + ")");
        words.append(user.isEmpty() ? "" : ", user " + user);
        words.append(connected == null ? "" : ", connected since " + TIME.format(connected));
        words.append(", ").append(state == null ? "state not visible" : state);
        words.append(since == null ? "" : " since " + TIME.format(since));
        return words.append(query.isEmpty() ? "" : ": " + query).toString();
    }

    /** All of them in a line, or as many as say enough. */
    static String words(List<LockHolder> holders) {
        String words = holders.stream().limit(SHOWN).map(LockHolder::words).collect(Collectors.joining("; "));
        return holders.size() <= SHOWN ? words : words + "; and " + (holders.size() - SHOWN) + " more";
    }
}
