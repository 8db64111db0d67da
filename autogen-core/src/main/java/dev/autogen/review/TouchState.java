package dev.autogen.review;

/** What the revisions do to a table, or to a part of one. */
public enum TouchState {
    ADDED("+"),
    REMOVED("-"),
    CHANGED("~"),
    UNCHANGED(" ");

    private final String sign;

    TouchState(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
