package dev.autogen.project.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small project of Maven, as its author writes it. */
final class MavenFiles {

    private final Path folder;

    MavenFiles(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A module that depends on nothing but what is named. */
    void pom(String name, String parent, String packaging, String... more) {
        String folderOf = name.isEmpty() ? "" : name + "/";
        String artifact = name.isEmpty() ? "shop" : name;
        write(
                folderOf + "pom.xml",
                "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">\n  <modelVersion>4.0.0</modelVersion>\n"
                        + (parent.isEmpty()
                                ? "  <groupId>com.acme</groupId>\n  <version>1</version>\n"
                                : "  <parent><groupId>com.acme</groupId><artifactId>" + parent
                                        + "</artifactId><version>1</version></parent>\n")
                        + "  <artifactId>" + artifact + "</artifactId>\n  <packaging>" + packaging + "</packaging>\n"
                        + "  <properties><maven.compiler.source>17</maven.compiler.source><maven.compiler.target>17</maven.compiler.target>"
                        + "<project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>\n"
                        + String.join("\n", more) + "\n</project>\n");
    }

    static String dependency(String group, String artifact, String version) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><version>"
                + version + "</version></dependency>";
    }

    static String dependencies(String... all) {
        return "  <dependencies>" + String.join("", all) + "</dependencies>";
    }
}
