package dev.autogen.project.build;

import java.nio.file.Path;

/** A build tool, at work on one module. */
public interface Build {

    /** The module's folder. */
    Path folder();

    /** The folder of the whole project. */
    Path root();

    /** A folder of the build's own, where what it told is remembered. */
    Path memory();

    /** How new a folder of compiled classes is. */
    Freshness freshness(Path classes);

    /** Compiles the module and what it needs of the project. */
    void compile();

    /** Compiles likewise, and tells the run-time class path. */
    RememberedPath compileAndAsk();
}
