package dev.autogen.project;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads configuration files of an application; what cannot be read is a remark, since the commands may do without. */
final class ConfigurationFiles {

    private final Function<Path, String> shown;

    private final Charset charset;

    private final List<String> remarks = new ArrayList<>();

    /**
     * @param shown what a file is called in messages
     * @param charset of {@code .properties} files
     */
    ConfigurationFiles(Function<Path, String> shown, Charset charset) {
        this.shown = requireNonNull(shown, "shown");
        this.charset = requireNonNull(charset, "charset");
    }

    List<String> remarks() {
        return remarks;
    }

    void remark(String text) {
        if (!remarks.contains(text)) {
            remarks.add(text);
        }
    }

    String shown(Path file) {
        return shown.apply(file);
    }

    /** The documents of all files of a name in a folder, the weakest first: {@code .yaml}, {@code .yml}, {@code .properties}. */
    List<List<Property>> read(Path folder, String name) {
        List<List<Property>> documents = new ArrayList<>();
        for (String extension : List.of(".yaml", ".yml", ".properties")) {
            documents.addAll(read(folder.resolve(name + extension)));
        }
        return documents;
    }

    /** The documents of one file; none where it does not exist. */
    List<List<Property>> read(Path file) {
        return readAs(file, String.valueOf(file.getFileName()));
    }

    /** @param name tells by its extension what the file is */
    List<List<Property>> readAs(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        String shownName = shown(file);
        try {
            return name.endsWith(".properties")
                    ? PropertyDocuments.read(file, shownName, charset)
                    : YamlDocuments.read(file, shownName);
        } catch (IOException | IllegalArgumentException e) {
            remark(shownName + " is not read: " + e.getMessage());
        }
        return List.of();
    }
}
