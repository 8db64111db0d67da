package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** When Hibernate makes tables itself, by whichever property it was told. */
class HibernatesTablesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    spring.jpa.hibernate.ddl-auto=update | spring.jpa.hibernate.ddl-auto is update
                    spring.jpa.hibernate.ddl-auto=CREATE-drop | spring.jpa.hibernate.ddl-auto is create-drop
                    spring.jpa.hibernate.ddl-auto=validate |
                    spring.jpa.hibernate.ddl-auto=none |
                    spring.jpa.hibernate.ddl-auto= |
                    spring.jpa.show-sql=true |
                    spring.jpa.properties.hibernate.hbm2ddl.auto=update | spring.jpa.properties.hibernate.hbm2ddl.auto is update
                    spring.jpa.hibernate.ddl-auto=validate,spring.jpa.properties.hibernate.hbm2ddl.auto=update |
                    spring.jpa.properties.jakarta.persistence.schema-generation.database.action=drop-and-create | \
                    spring.jpa.properties.jakarta.persistence.schema-generation.database.action is drop-and-create
                    spring.jpa.generate-ddl=true | spring.jpa.generate-ddl is true
                    spring.jpa.hibernate.ddl-auto=none,spring.jpa.generate-ddl=true | spring.jpa.generate-ddl is true
                    spring.jpa.hibernate.ddl-auto=validate,spring.jpa.generate-ddl=true |
                    """)
    void isFoundInTheProperties(String properties, String said) {
        StandardEnvironment environment = new StandardEnvironment();
        Map<String, Object> values = new LinkedHashMap<>();
        for (String property : properties.split(",")) {
            int equals = property.indexOf('=');
            values.put(property.substring(0, equals), property.substring(equals + 1));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("given", values));

        Optional<String> warning = HibernatesTables.warning(environment);

        if (said == null) {
            assertThat(warning).isEmpty();
        } else {
            assertThat(warning).get().asString().startsWith(said + ", beside migrations");
        }
    }
}
