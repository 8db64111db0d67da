package dev.autogen.cli.demo;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the demo's application stores: some rows, so that it shows whether they survive. */
public record DemoRows(String url, String user, String password) {

    private static final String INSERT = """
            INSERT INTO author (id, name) VALUES (1, 'Mary Shelley'), (2, 'Emily Dickinson');
            INSERT INTO book (id, title, author_id, genre, shelf) VALUES
                (1, 'Frankenstein', 1, 'NOVEL', 'A1'), (2, 'The Last Man', 1, 'NOVEL', 'A1'), (3, 'Poems', 2, 'POETRY', 'C4');
            INSERT INTO loan (id, book_id, borrower, due) VALUES (1, 3, 'Ada', CURRENT_DATE + 7);
            """;

    public DemoRows {
        requireNonNull(url, "url");
        requireNonNull(user, "user");
        requireNonNull(password, "password");
    }

    /** Stores the rows and describes them. */
    public String insert() {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(INSERT);
        } catch (SQLException e) {
            throw failed(e);
        }
        return describe();
    }

    /** How many rows there are. */
    public String describe() {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT (SELECT count(*) FROM author), (SELECT count(*) FROM book), (SELECT count(*) FROM loan)")) {
            result.next();
            return result.getInt(1) + " authors, " + result.getInt(2) + " books, " + result.getInt(3) + " loan.";
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static AutogenException failed(SQLException e) {
        return new AutogenException("demo-rows", "The demo's rows: " + e.getMessage(), null, e);
    }
}
