package dev.autogen.spring.library;

import org.springframework.data.jpa.repository.JpaRepository;

/** Cannot be made before there is a table. */
public interface Books extends JpaRepository<Book, Long> {}
