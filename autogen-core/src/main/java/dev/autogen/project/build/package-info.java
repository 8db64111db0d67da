/** Finds the class path of an application: by its build tool, or in its Spring Boot jar. Uses nothing else of Autogen. */
@NullMarked
package dev.autogen.project.build;

import org.jspecify.annotations.NullMarked;
