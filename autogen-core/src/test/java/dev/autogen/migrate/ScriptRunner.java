package dev.autogen.migrate;

import dev.autogen.fixtures.Psql;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.revision.SqlLexer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Runs scripts as other people's tools do; an empty answer means that everything succeeded, else it holds the errors. */
interface ScriptRunner {

    List<String> run(TestDatabase database, String script) throws Exception;

    /** One psql process; it reads the script from its standard input. */
    static ScriptRunner psql(Psql program) {
        return (database, script) -> {
            ProcessBuilder builder = program.process(database, "-f", "-")
                    .redirectOutput(Files.createTempFile("psql", ".out").toFile());
            Process process = builder.start();
            try (var input = process.outputWriter(StandardCharsets.UTF_8)) {
                input.write(script);
            } catch (IOException e) {
                // It has stopped at an error and reads no further; its output says at which.
                if (process.waitFor() == 0) {
                    throw e;
                }
            }
            int exit = process.waitFor();
            List<String> output =
                    Files.readAllLines(builder.redirectOutput().file().toPath());
            Files.delete(builder.redirectOutput().file().toPath());
            List<String> errors =
                    output.stream().filter(line -> line.contains("ERROR:")).toList();
            if ((exit == 0) != errors.isEmpty()) {
                throw new IllegalStateException("psql ended with " + exit + ":\n" + String.join("\n", output));
            }
            return errors;
        };
    }

    /**
     * Statement by statement through JDBC.
     *
     * @param stops whether it stops at the first error, as it should
     */
    static ScriptRunner jdbc(boolean stops) {
        return (database, script) -> {
            List<String> errors = new ArrayList<>();
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                for (String sql : statements(script)) {
                    try {
                        statement.execute(sql);
                    } catch (SQLException e) {
                        errors.add(e.getMessage());
                        if (stops) {
                            break;
                        }
                    }
                }
            }
            return errors;
        };
    }

    /** The statements of a script; unlike in a section, those that begin and end transactions are welcome. */
    static List<String> statements(String script) throws SqlLexer.UnterminatedException {
        List<String> statements = new ArrayList<>();
        SqlLexer lexer = new SqlLexer(script);
        StatementScanner scanner = null;
        while (lexer.next() != SqlLexer.Kind.END) {
            if (StatementHead.isComment(lexer.kind())) {
                continue;
            }
            scanner = scanner == null ? new StatementScanner(lexer.start()) : scanner;
            if (lexer.kind() == SqlLexer.Kind.SEMICOLON && scanner.semicolonEnds()) {
                statements.add(script.substring(scanner.start(), scanner.end()));
                scanner = null;
            } else {
                scanner.add(lexer, script);
            }
        }
        return statements;
    }
}
