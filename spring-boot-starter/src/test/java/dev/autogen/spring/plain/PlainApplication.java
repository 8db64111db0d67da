package dev.autogen.spring.plain;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** An application with JDBC alone. */
@SpringBootApplication
public class PlainApplication {

    /** Starts, says how many books there are, and ends; for tests that start it as a process. */
    public static void main(String... arguments) {
        try (ConfigurableApplicationContext context = SpringApplication.run(PlainApplication.class, arguments)) {
            System.out.println("books: "
                    + context.getBean(JdbcTemplate.class).queryForObject("SELECT count(*) FROM book", Long.class));
        }
    }
}
