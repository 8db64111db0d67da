/** What statements really do to what was there before them: locks, rewrites, scans, losses; and the hazards that follow. */
@NullMarked
package dev.autogen.proof.observe;

import org.jspecify.annotations.NullMarked;
