/**
 * Which of the objects that vanished is which of those that appeared: candidates with their evidence, answers, and what follows a
 * name that changes. Uses {@code schema} and {@code diff}.
 */
@NullMarked
package dev.autogen.diff.rename;

import org.jspecify.annotations.NullMarked;
