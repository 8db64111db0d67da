package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What became of the attempt to prove that both directions of a revision do what they should. */
public sealed interface Proof {

    /** What the header of the file says after {@code Proof: }, on one line. */
    String words();

    /** The rows that the tables had. */
    enum Rows {
        NONE(""),
        MADE_UP(", with made-up rows"),
        REAL(" in the database itself, with its rows"),
        /** Without a throw-away server of the same version nobody can say what Hibernate would make. */
        REAL_UNCOMPARED(" in the database itself, with its rows, but not held against Hibernate's schema");

        private final String words;

        Rows(String words) {
            this.words = words;
        }
    }

    /**
     * Both directions were run, and both ended where they should.
     *
     * @param server where: {@code PostgreSQL 18.6}
     * @param checksum of the SQL that was run, see {@link ProofChecksum}
     * @param complete false when lines {@code -- autogen todo} were left: the tables were empty, so that only the schema was proven
     */
    record Proven(String server, String checksum, boolean complete, Rows rows) implements Proof {

        public Proven {
            requireNonNull(server, "server");
            requireNonNull(checksum, "checksum");
            requireNonNull(rows, "rows");
        }

        @Override
        public String words() {
            return "upgrade and downgrade round trip on " + server + rows.words
                    + (complete ? "" : ", of the schema only: todos are open") + " (sql " + checksum + ")";
        }
    }

    /**
     * The upgrade was run; there is no statement that leads back.
     *
     * @param server where: {@code PostgreSQL 18.6}
     * @param checksum of the SQL that was run, see {@link ProofChecksum}
     */
    record NoWayBack(String server, String checksum, Rows rows) implements Proof {

        public NoWayBack {
            requireNonNull(server, "server");
            requireNonNull(checksum, "checksum");
            requireNonNull(rows, "rows");
        }

        @Override
        public String words() {
            return "upgrade on " + server + rows.words + ", and no way back: the downgrade is empty (sql " + checksum
                    + ")";
        }
    }

    /**
     * A direction failed, or did not end where it should: the revision is wrong.
     *
     * @param what in a few words: {@code the downgrade does not lead back}
     * @param details the differing objects, or the statement that failed and why; a line each
     */
    record Failed(String what, List<String> details) implements Proof {

        public Failed {
            requireNonNull(what, "what");
            details = List.copyOf(details);
        }

        @Override
        public String words() {
            return "not proven, because " + OneLine.of(what);
        }
    }

    /**
     * Nothing can be said about the revision.
     *
     * @param reason what follows {@code because}
     */
    record NotProven(String reason) implements Proof {

        public NotProven {
            requireNonNull(reason, "reason");
        }

        @Override
        public String words() {
            return "not proven, because " + OneLine.of(reason);
        }
    }
}
