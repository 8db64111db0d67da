package dev.autogen.cli;

import dev.autogen.Finding;
import dev.autogen.Finding.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Findings as the workflow commands by which GitHub shows errors on the lines of a pull request. */
final class GithubAnnotations {

    private static final String RUNS_THERE = "GITHUB_ACTIONS";

    private static final String REPOSITORY = "GITHUB_WORKSPACE";

    private GithubAnnotations() {}

    static boolean runsThere(Map<String, String> environment) {
        return "true".equals(environment.get(RUNS_THERE));
    }

    static List<String> of(List<Finding> findings, Surroundings surroundings) {
        Path repository = CiPaths.repository(surroundings, REPOSITORY);
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            for (Place place : finding.places()) {
                lines.add("::error file=" + property(CiPaths.relative(place.file(), repository)) + ",line="
                        + place.line() + ",title=" + property(finding.code()) + "::" + data(place.text()));
            }
            if (finding.places().isEmpty()) {
                String text = finding.message()
                        + (finding.details().isEmpty() ? "" : "\n")
                        + String.join("\n", finding.details());
                lines.add("::error title=" + property(finding.code()) + "::" + data(text));
            }
        }
        return lines;
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
