/**
 * Changes in, ordered steps out: SQL, transaction rule, hazards. Uses {@code schema} and {@code diff}.
 */
@NullMarked
package dev.autogen.plan;

import org.jspecify.annotations.NullMarked;
