/**
 * Two catalogues compared in full: what a plan can change, and everything else that differs by its name. Uses {@code schema},
 * {@code diff}, {@code plan}, {@code database}, {@code scope}, {@code report} and the fingerprint of {@code proof}.
 */
@NullMarked
package dev.autogen.compare;

import org.jspecify.annotations.NullMarked;
