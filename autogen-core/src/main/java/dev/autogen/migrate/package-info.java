/**
 * Version table, log, executor, script splitter, offline SQL. Uses {@code revision} and {@code database}.
 */
@NullMarked
package dev.autogen.migrate;

import org.jspecify.annotations.NullMarked;
