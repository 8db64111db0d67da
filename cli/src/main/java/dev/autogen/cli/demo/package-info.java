/** The small application of {@code autogen demo}: its sources, its edits, its folder. */
@NullMarked
package dev.autogen.cli.demo;

import org.jspecify.annotations.NullMarked;
