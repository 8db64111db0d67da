package dev.autogen.spring.plain;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** An application with JDBC alone; JPA is on the class path for the sake of other tests, in each Spring Boot elsewhere. */
@SpringBootApplication(
        excludeName = {
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
            "org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration"
        })
public class PlainApplication {

    /** Starts, says how many books there are, and ends; for tests that start it as a process. */
    public static void main(String... arguments) {
        try (ConfigurableApplicationContext context = SpringApplication.run(PlainApplication.class, arguments)) {
            System.out.println("books: "
                    + context.getBean(JdbcTemplate.class).queryForObject("SELECT count(*) FROM book", Long.class));
        }
    }
}
