/** A PostgreSQL server of one's own, kept in a folder, found again by the next command, stopped when idle. */
@NullMarked
package dev.autogen.embedded;

import org.jspecify.annotations.NullMarked;
