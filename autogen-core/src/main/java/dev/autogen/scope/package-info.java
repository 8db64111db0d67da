/** What of two schemas is compared, and what is left alone and why. Uses {@code schema} and {@code config}. */
@NullMarked
package dev.autogen.scope;

import org.jspecify.annotations.NullMarked;
