package dev.autogen.proof;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in a statement, also in the texts within it: what a block executes may stand there. */
final class MentionedNames {

    private static final String IDENTIFIER = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

    private static final Pattern NAME = Pattern.compile(IDENTIFIER);

    private static final String LIST = "\\s+(" + IDENTIFIER + "(?:\\s*,\\s*" + IDENTIFIER + ")*)";

    /** Where PostgreSQL expects roles in any statement. */
    private static final Pattern ROLES = Pattern.compile(
            "\\b(?:OWNER\\s+TO|AUTHORIZATION|ROLE|USER|GROUP|GRANTED\\s+BY)" + LIST, Pattern.CASE_INSENSITIVE);

    /** Where it does in some. */
    private static final Pattern GRANTEES = Pattern.compile("\\b(?:TO|FROM)" + LIST, Pattern.CASE_INSENSITIVE);

    private static final Pattern ABOUT_ROLES =
            Pattern.compile("\\b(?:GRANT|REVOKE|POLICY)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern COLLATIONS =
            Pattern.compile("\\bCOLLATE\\s+(" + IDENTIFIER + ")", Pattern.CASE_INSENSITIVE);

    private MentionedNames() {}

    /** Those that stand where roles do. */
    static Set<String> roles(String sql) {
        Set<String> found = behind(ROLES, sql);
        if (ABOUT_ROLES.matcher(sql).find()) {
            found.addAll(behind(GRANTEES, sql));
        }
        return found;
    }

    /** Those that stand where collations do. */
    static Set<String> collations(String sql) {
        return behind(COLLATIONS, sql);
    }

    static Set<String> all(String sql) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = NAME.matcher(sql);
        while (matcher.find()) {
            String name = matcher.group();
            found.add(
                    name.startsWith("\"")
                            ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                            : name.toLowerCase(Locale.ROOT));
        }
        return found;
    }

    private static Set<String> behind(Pattern pattern, String sql) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(sql);
        while (matcher.find()) {
            found.addAll(all(matcher.group(1)));
        }
        return found;
    }
}
