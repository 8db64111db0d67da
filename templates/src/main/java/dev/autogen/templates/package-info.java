/** The envelopes of every output format, and their renderer. */
@NullMarked
package dev.autogen.templates;

import org.jspecify.annotations.NullMarked;
