package dev.autogen.cli;

/** A command that reports nothing, so that {@code --json} is wrong with it. */
interface WithoutJson {}
