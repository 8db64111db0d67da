/**
 * Settings from file, environment and command line. Uses nothing else of Autogen.
 */
@NullMarked
package dev.autogen.config;

import org.jspecify.annotations.NullMarked;
