package dev.autogen.migrate;

import dev.autogen.revision.Direction;
import java.util.Locale;

/** What a row of the log is about. */
public enum LogAction {
    UPGRADE,
    DOWNGRADE,
    /** Rows were moved without running anything. */
    STAMP;

    static LogAction of(Direction direction) {
        return switch (direction) {
            case UPGRADE -> UPGRADE;
            case DOWNGRADE -> DOWNGRADE;
        };
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LogAction of(String text) {
        for (LogAction action : values()) {
            if (action.text().equals(text)) {
                return action;
            }
        }
        throw LogRecord.newer("action", text);
    }
}
