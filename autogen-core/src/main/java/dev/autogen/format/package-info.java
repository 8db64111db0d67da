/** The files of other runners, written and read as revisions: Flyway, Liquibase, and plain SQL. */
@NullMarked
package dev.autogen.format;

import org.jspecify.annotations.NullMarked;
