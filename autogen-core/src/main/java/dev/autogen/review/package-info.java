/** What a reviewer of revisions is told, as values; whoever prints it computes nothing. */
@NullMarked
package dev.autogen.review;

import org.jspecify.annotations.NullMarked;
