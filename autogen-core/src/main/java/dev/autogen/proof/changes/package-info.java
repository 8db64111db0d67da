/** What has changed in a catalogue since it was read last, so that only that has to be read again. */
@NullMarked
package dev.autogen.proof.changes;

import org.jspecify.annotations.NullMarked;
