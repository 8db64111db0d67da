/**
 * The facade that every front end calls, and the one root of all errors.
 */
@NullMarked
package dev.autogen;

import org.jspecify.annotations.NullMarked;
