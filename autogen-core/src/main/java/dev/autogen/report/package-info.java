/**
 * What a person or a machine reads: the words for changes, hazards and revisions. Uses {@code plan} and
 * {@code revision}.
 */
@NullMarked
package dev.autogen.report;

import org.jspecify.annotations.NullMarked;
