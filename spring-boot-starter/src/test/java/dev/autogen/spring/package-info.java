@NullMarked
package dev.autogen.spring;

import org.jspecify.annotations.NullMarked;
