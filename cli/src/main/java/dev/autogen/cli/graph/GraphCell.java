package dev.autogen.cli.graph;

/**
 * One character of a drawing, as the directions its lines go to.
 *
 * @param links a union of {@link #UP}, {@link #DOWN}, {@link #LEFT} and {@link #RIGHT}
 * @param dashed whether what it belongs to is a dependency rather than a parent
 * @param colour the number of the lane it belongs to
 */
public record GraphCell(Kind kind, int links, boolean dashed, int colour) {

    static final int UP = 1;

    static final int DOWN = 2;

    static final int LEFT = 4;

    static final int RIGHT = 8;

    static final int VERTICAL = UP | DOWN;

    static final int HORIZONTAL = LEFT | RIGHT;

    static final GraphCell BLANK = new GraphCell(Kind.LINE, 0, false, 0);

    /** What stands there. */
    public enum Kind {
        /** Lines, or nothing. */
        LINE,
        /** A revision. */
        NODE,
        /** The end of a line whose revision is not drawn. */
        CUT
    }

    boolean isBlank() {
        return kind == Kind.LINE && links == 0;
    }

    boolean isVertical() {
        return kind == Kind.LINE && (links & VERTICAL) == VERTICAL;
    }

    /** With further lines; a solid line over a dashed one is solid. */
    GraphCell with(int moreLinks, boolean moreDashed, int newColour) {
        boolean isDashed = isBlank() ? moreDashed : dashed && moreDashed;
        return new GraphCell(kind, links | moreLinks, isDashed, newColour);
    }
}
