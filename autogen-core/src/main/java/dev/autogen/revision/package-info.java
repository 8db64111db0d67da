/**
 * Revision ids, the revision graph, the migration directory and its file format. Uses nothing else of Autogen.
 */
@NullMarked
package dev.autogen.revision;

import org.jspecify.annotations.NullMarked;
