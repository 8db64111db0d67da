/** Finds the application that Autogen is run for: its class path, and what its own configuration says. */
@NullMarked
package dev.autogen.project;

import org.jspecify.annotations.NullMarked;
