package library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnDefault;

@Entity
@Table(indexes = @Index(columnList = "due"))
public class Loan {

    @Id
    @GeneratedValue
    Long id;

    @ManyToOne(optional = false)
    Book book;

    @Column(nullable = false)
    String borrower;

    @Column(nullable = false)
    @ColumnDefault("CURRENT_DATE + 28")
    LocalDate due;
}
