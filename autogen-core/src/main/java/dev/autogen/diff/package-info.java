/**
 * Two schemas in, a list of changes out. Uses {@code schema}.
 */
@NullMarked
package dev.autogen.diff;

import org.jspecify.annotations.NullMarked;
