@NullMarked
package dev.autogen.spring.library;

import org.jspecify.annotations.NullMarked;
