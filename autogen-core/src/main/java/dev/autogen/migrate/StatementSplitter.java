package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import dev.autogen.revision.Directive;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Section;
import dev.autogen.revision.SqlLexer;
import dev.autogen.revision.SqlLexer.Kind;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a section of a migration file into statements, reading literals, names and comments as PostgreSQL does.
 *
 * <p>What cannot be run by a driver (psql commands, {@code COPY … FROM STDIN}) or would break the run's own transactions
 * ({@code COMMIT}) is refused with its place in the file. Nothing is sent anywhere.
 */
public final class StatementSplitter {

    private static final Pattern CLASS_NAME = Pattern.compile(
            "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*(\\.\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)*");

    private final String file;
    private final String text;
    private final SqlLexer lexer;
    private final FilePosition.Counter positions;
    private final Section section;
    private final ScriptBuilder script = new ScriptBuilder();

    private @Nullable StatementScanner statement;

    private StatementSplitter(String file, Section section) {
        this.file = file;
        this.section = section;
        this.text = section.text();
        this.lexer = new SqlLexer(text);
        this.positions = new FilePosition.Counter(text, section.firstLine(), 1);
    }

    /**
     * Splits a section.
     *
     * @param file the file's name, for messages
     * @param firstLine the line of the file on which the section's text begins
     * @throws ScriptException if the section cannot be run
     */
    public static Script split(String file, int firstLine, String section) {
        requireNonNull(file, "file");
        return new StatementSplitter(file, new Section(section, firstLine)).split();
    }

    /**
     * Splits a section of a file.
     *
     * @throws ScriptException if the section cannot be run
     */
    public static Script split(MigrationFile file, Section section) {
        return new StatementSplitter(file.path().toString(), section).split();
    }

    private Script split() {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw refused("script-character", nul, "the character NUL", "Remove it; PostgreSQL stores no NUL in text.");
        }
        try {
            for (Kind kind = lexer.next(); kind != Kind.END; kind = lexer.next()) {
                take(kind);
            }
        } catch (SqlLexer.UnterminatedException e) {
            throw refused(
                    "script-unterminated",
                    e.offset(),
                    "unterminated " + e.getMessage(),
                    "End what begins here, or remove it.");
        }
        endOfStatement();
        Integer pending = script.pendingDirective();
        if (pending != null) {
            throw refused(
                    "script-directive",
                    pending,
                    "no statement follows -- autogen " + script.pending().word(),
                    "Put the directive before the statement that must run outside a transaction.");
        }
        expectNothingAccepted();
        return script.build(file);
    }

    private void take(Kind kind) {
        if (kind == Kind.LINE_COMMENT) {
            Directive.wordsIn(text.substring(lexer.start(), lexer.end())).ifPresent(this::directive);
        } else if (kind == Kind.OTHER && text.charAt(lexer.start()) == '\\') {
            throw refused(
                    "script-psql",
                    lexer.start(),
                    "a psql command: " + lineFrom(lexer.start()),
                    "Only psql understands commands that begin with a backslash; write plain SQL instead.");
        } else if (kind != Kind.BLOCK_COMMENT && (kind != Kind.SEMICOLON || statement != null)) {
            token(kind);
        }
    }

    private void token(Kind kind) {
        StatementScanner current = statement;
        if (current == null) {
            current = statement = new StatementScanner(lexer.start());
        }
        if (kind == Kind.SEMICOLON && current.semicolonEnds()) {
            endOfStatement();
        } else {
            current.add(lexer, text);
        }
    }

    private void endOfStatement() {
        StatementScanner ended = statement;
        if (ended == null) {
            return;
        }
        StatementScanner.Problem problem = ended.problem();
        if (problem != null) {
            throw refused(problem.code(), problem.offset(), problem.message(), problem.nextStep());
        }
        if (script.pendingDirective() != null && script.pending() == Directive.REPEAT && !ended.changesRows()) {
            throw refused(
                    "script-repeat",
                    ended.start(),
                    "-- autogen repeat before a statement that changes no rows",
                    "It repeats INSERT, UPDATE, DELETE, MERGE or WITH until they change no row; for others write"
                            + " -- autogen no-transaction.");
        }
        script.add(text.substring(ended.start(), ended.end()), ended.start(), placeAt(ended.start()));
        statement = null;
    }

    private void directive(String words) {
        Directive directive = Directive.of(words)
                .orElseThrow(() -> refused(
                        "script-directive",
                        lexer.start(),
                        "unknown directive -- autogen " + words,
                        "Did you mean -- autogen " + Directive.nearest(words).word() + "?"));
        if (directive == Directive.TODO) {
            return;
        }
        if (statement != null) {
            throw refused(
                    "script-directive",
                    lexer.start(),
                    "-- autogen " + words + " inside a statement",
                    "Put it between two statements; is a semicolon missing before it?");
        }
        if (directive == Directive.ACCEPT) {
            accept(words.substring(directive.word().length()).strip());
            return;
        }
        if (script.pendingDirective() != null) {
            throw refused(
                    "script-directive",
                    lexer.start(),
                    "-- autogen " + words + " between -- autogen "
                            + script.pending().word() + " and its statement",
                    "Put -- autogen " + script.pending().word() + " directly before the statement.");
        }
        if (directive == Directive.COMMIT) {
            expectNothingAccepted();
        }
        switch (directive) {
            case COMMIT -> script.commit();
            case NO_TRANSACTION, REPEAT -> script.outsideTransaction(directive, lexer.start());
            case JAVA -> call(words.substring(Directive.JAVA.word().length()).strip());
            case ACCEPT, TODO -> throw new IllegalStateException("a mark asks for nothing");
        }
    }

    private void accept(String what) {
        try {
            FilePosition position = placeAt(lexer.start()).position();
            script.accept(Acceptance.parse(what, position.line()), lexer.start());
        } catch (Acceptance.Refused e) {
            int column = e.part().isEmpty() ? lexer.start() : text.indexOf(e.part(), lexer.start());
            throw refused("script-directive", column, String.valueOf(e.getMessage()), e.nextStep());
        }
    }

    private void expectNothingAccepted() {
        Integer acceptance = script.pendingAcceptance();
        if (acceptance != null) {
            throw refused(
                    "script-directive",
                    acceptance,
                    "no statement follows -- autogen accept",
                    "Put the directive before the statement whose hazard is accepted.");
        }
    }

    private void call(String className) {
        if (!CLASS_NAME.matcher(className).matches()) {
            int column = className.isEmpty() ? lexer.end() : text.indexOf(className, lexer.start());
            throw refused(
                    "script-directive",
                    column,
                    className.isEmpty()
                            ? "no class after -- autogen java"
                            : "'" + className + "' is not the full name of a class",
                    "Write it like -- autogen java com.acme.BackfillEmails; a nested class is Outer$Nested.");
        }
        script.call(className, lexer.start(), placeAt(lexer.start()));
    }

    private ScriptPlace placeAt(int offset) {
        return ScriptPlace.of(section, positions.at(offset));
    }

    private String lineFrom(int offset) {
        String rest = text.substring(offset, Math.min(text.length(), offset + 60));
        return rest.lines().findFirst().orElse("").strip();
    }

    /** The position is counted afresh: a problem may lie before the statement that was counted last. */
    private ScriptException refused(String code, int offset, String problem, String nextStep) {
        FilePosition counted = new FilePosition.Counter(text, section.firstLine(), 1).at(offset);
        ScriptPlace place = ScriptPlace.of(section, counted);
        return new ScriptException(
                code, Objects.requireNonNullElse(place.file(), file), place.position(), problem, nextStep);
    }
}
