/** What the classes of a Spring Boot application say about its entities, in annotations and as beans. Loads none of them. */
@NullMarked
package dev.autogen.entities.spring;

import org.jspecify.annotations.NullMarked;
