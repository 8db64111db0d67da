package dev.autogen.database;

import dev.autogen.diff.Change;
import dev.autogen.diff.rename.NameSpelling;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.plan.ActionWriter;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The seam to a database product. Everything behind it may depend on the product, nothing in front of it does. */
public interface Database {

    /** Product and version of the server behind a connection. */
    ServerVersion serverVersion(Connection connection) throws SQLException;

    /**
     * Reads what a database holds, in one read-only transaction and a fixed number of queries.
     *
     * @param connection in auto-commit mode, and left so
     */
    Schema introspect(Connection connection, Scope scope) throws SQLException;

    /** The same, to be read again. */
    Introspection introspectFirst(Connection connection, Scope scope) throws SQLException;

    /**
     * The same, where only some relations may have changed since: of the others nothing is read but their names.
     *
     * @param before what was read then, in the same scope
     * @param changed the object ids of those relations, and of those that belong to them or mention them
     */
    Introspection introspectAgain(Connection connection, Scope scope, Introspection before, Set<Long> changed)
            throws SQLException;

    /**
     * Makes a session ready that introspects again and again and does nothing else, so that the server keeps its plans.
     *
     * @param defaultSchema that of the scope
     */
    void prepareToIntrospect(Connection connection, String defaultSchema) throws SQLException;

    /**
     * The desired schema in the words of the server: every type, default, check, generated and index expression that differs in
     * text from its counterpart in {@code current} is spelled as the server would print it, unnamed constraints have the names the
     * server would make up. Nothing is evaluated and nothing stays behind.
     *
     * <p>Names are cut to the length the server keeps. A constraint or index without a name gets that of its equal in the current
     * schema, where there is one.
     *
     * @param connection in auto-commit mode, and left so; not used when the texts already agree
     * @throws dev.autogen.AutogenException when the server rejects a text of the mapping, naming it and where it comes from, or
     *     when the role may not create the temporary tables that asking takes
     */
    Schema settle(Connection connection, Schema desired, Schema current) throws SQLException;

    /** How the server prints names. */
    NameSpelling spelling(String defaultSchema);

    /**
     * Reads what hangs on the objects that the changes touch and is no part of the schema: views, triggers, privileges. A fixed
     * number of queries, none when the changes touch nothing that was there before.
     *
     * @param connection in auto-commit mode, and left so
     * @param changes from {@code current} to what is wanted
     */
    Dependents dependents(Connection connection, List<Change> changes, Schema current) throws SQLException;

    /**
     * Reads what the schemas hold besides what {@link #introspect} reads, and how it is made: extensions, types, functions, views,
     * triggers. What may be needed by others comes before them, mostly.
     *
     * @param connection in auto-commit mode, and left so
     */
    List<StandingObject> standingObjects(Connection connection, Scope scope) throws SQLException;

    /**
     * Writes the statements of this product.
     *
     * @param renaming what was decided, so that a statement which drops something can say how to keep it
     * @param dependents to drop and make again around the changes
     * @param online whether statements on existing tables take the forms that keep an application running
     */
    ActionWriter actionWriter(ServerVersion version, Renaming renaming, Dependents dependents, boolean online);
}
