/**
 * Entity classes in, the desired schema out: finding the classes, giving them a class loader of their own. Uses
 * {@code schema}.
 */
@NullMarked
package dev.autogen.entities;

import org.jspecify.annotations.NullMarked;
