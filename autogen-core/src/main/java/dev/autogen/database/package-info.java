/**
 * The seam to a database product: introspect, write DDL, normalise, lock. Uses {@code schema}, {@code diff} and
 * {@code plan}.
 */
@NullMarked
package dev.autogen.database;

import org.jspecify.annotations.NullMarked;
