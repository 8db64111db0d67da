/** The {@code autogen} command: reads the command line, calls the facade, and writes what a person or a program reads. */
@NullMarked
package dev.autogen.cli;

import org.jspecify.annotations.NullMarked;
