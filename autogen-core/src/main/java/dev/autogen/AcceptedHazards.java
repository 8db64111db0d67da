package dev.autogen;

import dev.autogen.config.ConfigurationException;
import dev.autogen.config.Origin;
import dev.autogen.config.Setting;
import dev.autogen.config.Settings;
import dev.autogen.plan.HazardCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The hazards that a project or somebody for one run accepts by their codes. */
final class AcceptedHazards {

    private final Set<String> codes;

    private final String place;

    private AcceptedHazards(Set<String> codes, String place) {
        this.codes = codes;
        this.place = place;
    }

    /**
     * Those of the settings.
     *
     * @throws ConfigurationException when there is no hazard of such a code
     */
    static AcceptedHazards of(Settings settings) {
        List<String> given = settings.runs().acceptedHazards();
        for (String code : given) {
            try {
                expectKnown(List.of(code));
            } catch (AutogenException e) {
                throw ConfigurationException.rejected(settings, Setting.ACCEPT_HAZARDS, code, e);
            }
        }
        return new AcceptedHazards(
                Set.copyOf(given),
                settings.origin(Setting.ACCEPT_HAZARDS).map(Origin::name).orElse("the settings"));
    }

    /** @throws AutogenException when there is no hazard of such a code */
    static void expectKnown(Collection<String> codes) {
        List<String> known =
                Arrays.stream(HazardCode.values()).map(HazardCode::name).toList();
        for (String code : codes) {
            if (!known.contains(code)) {
                throw new AutogenException(
                        "unknown-hazard",
                        "There is no hazard with the code '" + code + "'.",
                        "Did you mean " + NearestWord.to(code, known) + "?");
            }
        }
    }

    Set<String> codes() {
        return codes;
    }

    /** Where they are accepted: {@code autogen.properties}. */
    String place() {
        return place;
    }
}
