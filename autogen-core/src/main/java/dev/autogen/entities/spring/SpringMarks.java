package dev.autogen.entities.spring;

import java.util.List;

/** Tells by the constants of a class file whether it may say something about entities or beans. */
public final class SpringMarks {

    private static final List<String> MARKS = List.of(
            "Lorg/springframework/boot/autoconfigure/",
            "Lorg/springframework/boot/persistence/autoconfigure/EntityScan;",
            "Lorg/springframework/context/annotation/",
            "Lorg/springframework/stereotype/Component;",
            "org/springframework/boot/SpringApplication",
            "org/hibernate/boot/model/naming/");

    private SpringMarks() {}

    /** @param constants the bytes of a class file, a character each */
    public static boolean areIn(String constants) {
        return MARKS.stream().anyMatch(constants::contains);
    }
}
