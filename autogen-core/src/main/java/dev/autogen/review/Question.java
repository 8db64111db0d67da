package dev.autogen.review;

/** What every reviewer asks. */
public enum Question {
    DATA_LOSS("Can this lose data?"),
    WRITES_WAIT("Will writes wait?"),
    RUNNING_VERSIONS("Do running versions break?"),
    WAY_BACK("Can we go back?"),
    PROVEN("Is it proven?"),
    TO_TICK("What is there to tick?");

    private final String words;

    Question(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
