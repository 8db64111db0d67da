package dev.autogen.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What something used to be called in the database, so that a new revision renames it instead of dropping it and adding another.
 *
 * <p>On a class it is the former name of the table, with its schema where that was another one; on an attribute the former name of
 * its column, or of its collection or join table; on an enum the former name of its PostgreSQL enum type, on a constant of it the
 * former label. Names are those of the database, in any case.
 *
 * <pre>{@code
 * @Entity
 * @Formerly("users")
 * class Account {
 *     @Formerly({"nick", "nick_name"})
 *     String nickname;
 * }
 * }</pre>
 *
 * <p>It can stay for as long as there are databases that have the former name, and does nothing on all others.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface Formerly {

    /** All former names; where the database has several of them, the first counts. */
    String[] value();
}
