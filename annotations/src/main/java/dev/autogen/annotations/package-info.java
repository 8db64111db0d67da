/** What entities can say about their past. */
@NullMarked
package dev.autogen.annotations;

import org.jspecify.annotations.NullMarked;
