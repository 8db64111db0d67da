package dev.autogen.revision;

/** The line of the header that says what became of the proof. */
final class ProofLine {

    private static final String START = "-- Proof:";

    private ProofLine() {}

    /** The text with the line in place of the one that is there, or at the end of the header. */
    static String written(String text, String words) {
        String line = START + " " + words;
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        int at = 0;
        while (at < text.length() && text.startsWith("--", at == 0 && text.charAt(0) == '\uFEFF' ? 1 : at)) {
            int next = text.indexOf('\n', at) + 1;
            if (next == 0) {
                break;
            }
            if (text.startsWith(START, at)) {
                return text.substring(0, at) + line + end + text.substring(next);
            }
            at = next;
        }
        return text.substring(0, at) + "--" + end + line + end + text.substring(at);
    }
}
