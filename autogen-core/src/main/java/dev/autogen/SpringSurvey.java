package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.config.Application;
import dev.autogen.config.Origin;
import dev.autogen.config.Setting;
import dev.autogen.entities.spring.BeanKind;
import dev.autogen.entities.spring.SpringApplication;
import dev.autogen.entities.spring.SpringBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Adds what the classes of a Spring Boot application say to what its configuration says.
 *
 * @param packages where the setting of this name was said, if it was
 */
record SpringSurvey(Application application, Optional<Origin> packages) {

    SpringSurvey {
        requireNonNull(application, "application");
        requireNonNull(packages, "packages");
    }

    Application with(SpringApplication spring) {
        Map<String, Application.Value> values = new LinkedHashMap<>();
        application.values().forEach(value -> values.put(value.key(), value));
        Map<String, Origin> overrides = new TreeMap<>(application.overrides());
        List<String> remarks = new ArrayList<>(application.remarks());
        if (!spring.packages().isEmpty()) {
            put(values, Setting.PACKAGES.key(), String.join(", ", spring.packages()), spring.places(), spring.places());
            packages.ifPresent(origin -> overrides.put(Setting.PACKAGES.key(), origin));
        }
        for (BeanKind kind : BeanKind.values()) {
            String setting = kind.setting();
            for (SpringBean bean : spring.of(kind)) {
                if (setting == null) {
                    remarks.add("the Spring bean " + bean.place() + " " + bean.effect() + ", and is not asked");
                } else if (bean.obstacle() == null) {
                    put(values, setting, bean.type(), "Spring bean", bean.place());
                } else if (!overrides.containsKey(setting)) {
                    remarks.add(
                            "the Spring bean " + bean.place() + " is not used for " + setting + ": " + bean.obstacle());
                }
            }
        }
        return new Application(
                application.folder(),
                application.buildTool(),
                application.framework(),
                application.classpath(),
                List.copyOf(values.values()),
                application.runner(),
                overrides,
                remarks);
    }

    /** A bean counts more than a property. */
    private void put(Map<String, Application.Value> values, String key, String text, String source, String place) {
        values.put(key, new Application.Value(key, source, text, Origin.of(place), application.folder()));
    }
}
