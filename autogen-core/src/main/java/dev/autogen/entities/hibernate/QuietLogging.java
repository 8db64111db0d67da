package dev.autogen.entities.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps what Hibernate logs while it reads a mapping off the standard streams, unless somebody configured a level. */
final class QuietLogging {

    private static final List<String> LOUD = List.of("org.hibernate", "org.jboss", "SQL dialect");

    private record Silenced(Logger logger, @Nullable Level before) {}

    private final List<Silenced> silenced = new ArrayList<>();

    QuietLogging() {
        for (String name : LOUD) {
            Logger logger = Logger.getLogger(name);
            if (logger.getLevel() == null || logger.getLevel().intValue() > Level.CONFIG.intValue()) {
                silenced.add(new Silenced(logger, logger.getLevel()));
                logger.setLevel(Level.OFF);
            }
        }
    }

    void restore() {
        silenced.forEach(quiet -> quiet.logger().setLevel(quiet.before()));
    }
}
