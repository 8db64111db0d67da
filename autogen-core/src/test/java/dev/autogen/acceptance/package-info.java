/**
 * The acceptance cases: folders of {@code src/test/resources/cases}, each run on PostgreSQL in both directions.
 */
@NullMarked
package dev.autogen.acceptance;

import org.jspecify.annotations.NullMarked;
