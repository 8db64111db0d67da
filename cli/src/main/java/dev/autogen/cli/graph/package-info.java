/** Draws revisions and how they follow each other as lanes of a terminal. */
@NullMarked
package dev.autogen.cli.graph;

import org.jspecify.annotations.NullMarked;
