/**
 * Immutable records of a PostgreSQL schema and its objects. Uses nothing else of Autogen.
 */
@NullMarked
package dev.autogen.schema;

import org.jspecify.annotations.NullMarked;
