package dev.autogen.cli.graph;

/**
 * A line on its way down to a revision.
 *
 * @param target the index of the revision, or -1 for one that is not drawn
 * @param dashed whether it is a dependency
 */
record Lane(int target, boolean dashed, int colour) {

    static final int NOT_DRAWN = -1;
}
