package dev.autogen.scope;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tables and sequences that well-known tools keep in the database of an application, for themselves. */
final class KnownTables {

    /** The beginning of why something is left alone. */
    static final String REASON = "belongs to ";

    /** The tool by the beginning of the names it uses. */
    private static final List<Map.Entry<String, String>> BEGINNINGS = List.of(
            Map.entry("databasechangelog", "Liquibase"),
            Map.entry("qrtz_", "Quartz"),
            Map.entry("batch_job_", "Spring Batch"),
            Map.entry("batch_step_", "Spring Batch"),
            Map.entry("spring_session", "Spring Session"),
            Map.entry("jobrunr_", "JobRunr"),
            Map.entry("act_ge_", "Flowable, Camunda or Activiti"),
            Map.entry("act_hi_", "Flowable, Camunda or Activiti"),
            Map.entry("act_id_", "Flowable, Camunda or Activiti"),
            Map.entry("act_re_", "Flowable, Camunda or Activiti"),
            Map.entry("act_ru_", "Flowable, Camunda or Activiti"));

    private static final Map<String, String> NAMES = names(Map.of(
            "Flyway", List.of("flyway_schema_history"),
            "PostGIS", List.of("spatial_ref_sys", "geometry_columns", "geography_columns", "raster_columns"),
            "ShedLock", List.of("shedlock"),
            "db-scheduler", List.of("scheduled_tasks"),
            "Alembic", List.of("alembic_version"),
            "Django", List.of("django_migrations"),
            "Rails", List.of("schema_migrations", "ar_internal_metadata"),
            "goose", List.of("goose_db_version"),
            "Atlas", List.of("atlas_schema_revisions")));

    private KnownTables() {}

    private static Map<String, String> names(Map<String, List<String>> byTool) {
        return byTool.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(name -> Map.entry(name, entry.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    /** The tool that a table or sequence of this name belongs to. */
    static Optional<String> tool(String name) {
        return Optional.ofNullable(NAMES.get(name))
                .or(() -> BEGINNINGS.stream()
                        .filter(entry -> name.startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }
}
