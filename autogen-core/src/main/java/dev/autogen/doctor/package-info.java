/**
 * Finds what is wrong with the files, the database, the entities, the settings and the git repository, and says how to mend it.
 * One class per examination; each takes what could be read and gives findings.
 */
@NullMarked
package dev.autogen.doctor;

import org.jspecify.annotations.NullMarked;
