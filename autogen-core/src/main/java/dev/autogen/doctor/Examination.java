package dev.autogen.doctor;

import dev.autogen.Finding;
import java.util.List;

/** Looks for one kind of trouble. */
interface Examination {

    /** What it looks at, in a few words: {@code heads}. */
    String subject();

    /** The same with what was found there, for those who wonder what was looked at. */
    default String examined(Evidence evidence) {
        return subject();
    }

    /** What it cannot do without. */
    List<Source<?>> needs(Evidence evidence);

    /** What is wrong; empty when nothing is. Called only when all it needs is there. */
    List<Finding> examine(Evidence evidence);
}
