/** Asks git. */
@NullMarked
package dev.autogen.git;

import org.jspecify.annotations.NullMarked;
