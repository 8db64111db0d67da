package dev.autogen.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.autogen.Finding;
import dev.autogen.Finding.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as the report by which GitLab shows them in a merge request. */
final class CodeQuality {

    private static final String REPOSITORY = "CI_PROJECT_DIR";

    /** A finding about no file must name one. */
    private static final String NO_FILE = "autogen.properties";

    private CodeQuality() {}

    private record Entry(
            String description, String check_name, String fingerprint, String severity, Location location) {}

    private record Location(String path, Lines lines) {}

    private record Lines(int begin) {}

    static String of(List<Finding> findings, Surroundings surroundings) {
        Path repository = CiPaths.repository(surroundings, REPOSITORY);
        List<Entry> entries = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Finding finding : findings) {
            List<Place> places = finding.places().isEmpty()
                    ? List.of(new Place(
                            surroundings.workingDirectory().resolve(NO_FILE),
                            1,
                            String.join("\n", concat(finding.message(), finding.details()))))
                    : finding.places();
            for (Place place : places) {
                String path = CiPaths.relative(place.file(), repository);
                String same = finding.code() + "\n" + path + "\n" + place.text();
                // Without the line, so that a finding stays the same when lines are added above it.
                String fingerprint = sha256(same + "\n" + seen.merge(same, 1, Integer::sum));
                entries.add(new Entry(
                        place.text(),
                        finding.code(),
                        fingerprint,
                        "major",
                        new Location(path, new Lines(place.line()))));
            }
        }
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(entries) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> concat(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
