package dev.autogen.spring.library;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.UpdateTimestamp;
import org.jspecify.annotations.Nullable;

/** A sequence, a check, keys, an index and a table of values, as every version of Hibernate makes them. */
@Entity
@Table(
        indexes = @Index(name = "by_day", columnList = "dueOn"),
        uniqueConstraints =
                @UniqueConstraint(
                        name = "once_a_day",
                        columnNames = {"book_id", "dueOn"}))
public class Loan {

    /** How things stand. */
    public enum State {
        OPEN,
        RETURNED
    }

    @Id
    @GeneratedValue
    @Nullable
    Long id;

    @ManyToOne(optional = false)
    @Nullable
    Book book;

    @Enumerated(EnumType.STRING)
    State state = State.OPEN;

    @Nullable
    LocalDate dueOn;

    @UpdateTimestamp
    @Column(nullable = false)
    @Nullable
    Instant changed;

    @ElementCollection
    List<String> remarks = new ArrayList<>();

    @Version
    int version;
}
