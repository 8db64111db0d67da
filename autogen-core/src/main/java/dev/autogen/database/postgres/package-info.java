/**
 * All that knows PostgreSQL: its catalogue, its DDL, its spelling of types and expressions, its locks.
 */
@NullMarked
package dev.autogen.database.postgres;

import org.jspecify.annotations.NullMarked;
