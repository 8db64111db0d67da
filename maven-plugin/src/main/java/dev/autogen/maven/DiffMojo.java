package dev.autogen.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Show what separates the database from the entities, or any two sources. */
@Mojo(name = "diff", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class DiffMojo extends CommandMojo {

    /** Where the way begins (default: database). */
    @Parameter(property = "autogen.from")
    private @Nullable String from;

    /** Where it leads (default: entities). */
    @Parameter(property = "autogen.to")
    private @Nullable String to;

    /** Print the statements instead of the changes. */
    @Parameter(property = "autogen.sql")
    private boolean sql;

    /** With -Dautogen.sql: the way back. */
    @Parameter(property = "autogen.downgrade")
    private boolean downgrade;

    /** Compare entities, migrations and database, and say of each difference which of them moved. */
    @Parameter(property = "autogen.drift")
    private boolean drift;

    /** A rename: users=accounts, users.nick=nickname, shop.users=crm.users. Repeatable. */
    @Parameter(property = "autogen.rename")
    private @Nullable List<String> rename;

    @Override
    void arguments(Arguments arguments) {
        arguments.text("--from", "from", from);
        arguments.text("--to", "to", to);
        arguments.flag("--sql", "sql", sql);
        arguments.flag("--downgrade", "downgrade", downgrade);
        arguments.flag("--drift", "drift", drift);
        arguments.list("--rename", "rename", rename);
    }
}
