package dev.autogen.config;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The files of profiles beside a settings file: {@code autogen-prod.properties} beside {@code autogen.properties}. */
final class ProfileFiles {

    private ProfileFiles() {}

    static Path of(Path settingsFile, String profile) {
        return settingsFile.resolveSibling(stem(settingsFile) + "-" + profile + extension(settingsFile));
    }

    /** The profiles that have a file. */
    static Set<String> beside(Path settingsFile) {
        Path folder = settingsFile.getParent();
        String start = stem(settingsFile) + "-";
        String end = extension(settingsFile);
        Set<String> profiles = new TreeSet<>();
        if (folder == null || !Files.isDirectory(folder)) {
            return profiles;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith(start) && name.endsWith(end) && name.length() > start.length() + end.length()) {
                    profiles.add(name.substring(start.length(), name.length() - end.length()));
                }
            }
        } catch (IOException e) {
            throw ConfigurationException.unreadable(folder, e);
        }
        return profiles;
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - extension(file).length());
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot);
    }
}
