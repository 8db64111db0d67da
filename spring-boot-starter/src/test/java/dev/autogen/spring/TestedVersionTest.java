package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;

/** The tests run on the class path of the Spring Boot that they are meant for, with the Hibernate that comes with it. */
class TestedVersionTest {

    @Test
    void isTheOneOfTheBuild() throws ReflectiveOperationException {
        String version = System.getProperty("tested.spring-boot");

        assertThat(SpringBootVersion.getVersion()).isEqualTo(version);
        assertThat(Class.forName("org.hibernate.Version")
                        .getMethod("getVersionString")
                        .invoke(null))
                .asString()
                .startsWith(version.startsWith("3.") ? "6.6." : "7.");
    }
}
