/**
 * The few classes that call Hibernate. They take JDK types and hand over nothing but {@code schema} records, so that they
 * can run in the application's class loader, on the application's own Hibernate.
 */
@NullMarked
package dev.autogen.entities.hibernate;

import org.jspecify.annotations.NullMarked;
