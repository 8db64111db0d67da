package dev.autogen.spring.library;

import jakarta.persistence.EntityManagerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An application with JPA, as its author would write it. */
@SpringBootApplication
public class LibraryApplication {

    /** Starts, says how many books there are, and ends; for tests that start it as a process. */
    public static void main(String... arguments) {
        try (ConfigurableApplicationContext context = SpringApplication.run(LibraryApplication.class, arguments)) {
            long books = context.getBean(Books.class).count();
            System.out.println(
                    "up with " + context.getBean(EntityManagerFactory.class).isOpen() + ", books: " + books);
        }
    }
}
