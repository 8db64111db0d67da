/** The goals of the Maven plugin: each runs a command of {@code autogen} on the project at hand. */
@NullMarked
package dev.autogen.maven;

import org.jspecify.annotations.NullMarked;
