package library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class Book {

    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false)
    String title;

    @ManyToOne(optional = false)
    Author author;

    @Enumerated(EnumType.STRING)
    Genre genre;

    @Column(length = 20)
    String shelf;

    enum Genre {
        NOVEL, POETRY, SCIENCE
    }
}
