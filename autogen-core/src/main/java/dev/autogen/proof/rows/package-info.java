/** Small rows made up for tables, so that what fails only on data is seen. */
@NullMarked
package dev.autogen.proof.rows;

import org.jspecify.annotations.NullMarked;
