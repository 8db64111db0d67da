@NullMarked
package dev.autogen.spring.plain;

import org.jspecify.annotations.NullMarked;
