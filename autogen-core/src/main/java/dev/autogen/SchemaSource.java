package dev.autogen;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Where one side of a comparison comes from. */
public sealed interface SchemaSource {

    /** What the entities ask for. */
    record Entities() implements SchemaSource {
        @Override
        public String toString() {
            return "entities";
        }
    }

    /** What the database of the settings holds. */
    record Database() implements SchemaSource {
        @Override
        public String toString() {
            return "database";
        }
    }

    /** What the migration files make, replayed up to their heads in a throw-away database. */
    record Migrations() implements SchemaSource {
        @Override
        public String toString() {
            return "migrations";
        }
    }

    /** A database in which nothing is. */
    record Empty() implements SchemaSource {
        @Override
        public String toString() {
            return "empty";
        }
    }

    /** What another database holds; the URL may hold a password and is not printed. */
    record Url(String url) implements SchemaSource {
        public Url {
            requireNonNull(url, "url");
        }

        @Override
        public String toString() {
            return "a database";
        }
    }

    SchemaSource ENTITIES = new Entities();

    SchemaSource DATABASE = new Database();

    SchemaSource MIGRATIONS = new Migrations();

    SchemaSource EMPTY = new Empty();

    /**
     * Reads a source: {@code entities}, {@code database}, {@code migrations}, {@code empty}, or a URL, which is looked at when it is
     * needed.
     *
     * @throws IllegalArgumentException for another word, saying which was probably meant
     */
    static SchemaSource parse(String text) {
        List<SchemaSource> words = List.of(ENTITIES, DATABASE, MIGRATIONS, EMPTY);
        if (text.contains(":")) {
            return new Url(text);
        }
        return words.stream()
                .filter(source -> source.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text
                        + "' is none of entities, database, migrations, empty"
                        + " and JDBC URLs; did you mean '"
                        + NearestWord.to(
                                text, words.stream().map(SchemaSource::toString).toList()) + "'?"));
    }
}
