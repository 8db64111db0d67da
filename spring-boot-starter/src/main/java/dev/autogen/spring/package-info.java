/** Autogen in a Spring Boot application: migrations run, or are looked at, before anything needs the schema. */
@NullMarked
package dev.autogen.spring;

import org.jspecify.annotations.NullMarked;
