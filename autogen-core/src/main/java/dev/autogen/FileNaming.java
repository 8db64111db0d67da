package dev.autogen;

import dev.autogen.config.ConfigurationException;
import dev.autogen.config.Setting;
import dev.autogen.config.Settings;
import dev.autogen.revision.FileName;
import dev.autogen.revision.FileNamePattern;
import dev.autogen.revision.FileNamePatternException;
import dev.autogen.revision.Revision;
import java.util.Objects;

/** How migration files are named, and where they are looked for. */
final class FileNaming {

    private final Settings.FileSettings settings;

    private final FileNamePattern pattern;

    /** @throws ConfigurationException for a pattern that cannot be used, with its place */
    FileNaming(Settings settings) {
        this.settings = settings.files();
        try {
            pattern = FileNamePattern.parse(this.settings.namePattern());
        } catch (FileNamePatternException e) {
            throw ConfigurationException.rejected(settings, Setting.FILE_NAME, e.part(), e);
        }
    }

    /** The path of a new file below its migration directory. */
    String fileName(Revision revision) {
        return pattern.fileName(revision, settings.timeZone(), settings.slugLength());
    }

    /** The words of its message that stand in the name of a file. */
    String slug(Revision revision) {
        return FileName.slug(revision.title(), settings.slugLength());
    }

    /** Whether sub-folders belong to the migration directories: what is written there must be found again. */
    boolean readsSubFolders() {
        return Objects.requireNonNullElse(
                settings.subFolders(), pattern.toString().contains("/"));
    }
}
