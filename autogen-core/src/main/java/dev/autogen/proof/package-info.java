/**
 * The catalogue fingerprint, and the round trip in a database that is thrown away.
 */
@NullMarked
package dev.autogen.proof;

import org.jspecify.annotations.NullMarked;
