package dev.autogen.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an application has a validation provider, its constraints shape the columns Hibernate creates. */
class ValidationConstraintsTest {

    private static final Path PROVIDER = Path.of("target/validation-provider");

    private static final String ENTITY = """
            package acme;
            import jakarta.persistence.*;
            import jakarta.validation.constraints.*;
            @Entity public class Account {
                @Id Long id;
                @NotNull String owner;
                @Size(max = 40) String nickname;
                @NotBlank @Size(max = 20) String code;
                @Min(0) @Max(9) Integer level;
                @Digits(integer = 8, fraction = 3) java.math.BigDecimal balance;
                String free;
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void constraintsBecomeColumns() throws IOException {
        Table account = read(Map.of(), libraries());

        assertThat(account.columns().stream().map(ValidationConstraintsTest::shape))
                .containsExactlyInAnyOrder(
                        "id bigint not null",
                        "owner character varying(255) not null",
                        "nickname character varying(40)",
                        "code character varying(20) not null",
                        "level integer",
                        "balance numeric(11,3)",
                        "free character varying(255)");
        assertThat(account.checks())
                .singleElement()
                .extracting(CheckConstraint::expression)
                .asString()
                .contains("level>=0", "level<=9");
    }

    @Test
    void unlessSomebodySwitchesThemOff() throws IOException {
        for (Map<String, String> settings : List.of(
                Map.of("jakarta.persistence.validation.mode", "none"),
                Map.of("jakarta.persistence.validation.mode", "callback"),
                Map.of("hibernate.validator.apply_to_ddl", "false"))) {
            assertThat(shapeOfOwner(read(settings, libraries()))).isEqualTo("owner character varying(255)");
        }
    }

    @Test
    void orNobodyProvidesValidation() throws IOException {
        List<Path> onlyTheApi = libraries().stream()
                .filter(library -> library.getFileName().toString().startsWith("jakarta.validation"))
                .toList();

        assertThat(shapeOfOwner(read(Map.of(), onlyTheApi))).isEqualTo("owner character varying(255)");
    }

    private Table read(Map<String, String> settings, List<Path> libraries) {
        Compiled.against(libraries, folder, ENTITY);
        List<Path> classpath = new ArrayList<>(List.of(folder));
        classpath.addAll(libraries);
        EntitySource source = new EntitySource(classpath, List.of("acme"), null, null, List.of(), settings);
        return EntityReader.read(source, Sources.server()).schema().tables().get(0);
    }

    private static List<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.list(PROVIDER)) {
            return files.sorted().toList();
        }
    }

    private static String shapeOfOwner(Table account) {
        return account.column("owner").map(ValidationConstraintsTest::shape).orElseThrow();
    }

    private static String shape(Column column) {
        return column.name() + " " + column.type() + (column.nullable() ? "" : " not null");
    }
}
