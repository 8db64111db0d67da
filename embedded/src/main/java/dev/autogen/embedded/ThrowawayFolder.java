package dev.autogen.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** Where the server lives on which databases are made and thrown away, one for all projects of a user. */
public final class ThrowawayFolder {

    private ThrowawayFolder() {}

    /**
     * Finds the folder; it lies beside the unpacked binaries.
     *
     * @param fallback where it is when the user has no folder that can be written
     */
    public static Path find(Path fallback) {
        try {
            return CacheFolder.find(fallback).resolve("throwaway");
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "embedded-folder",
                    "No folder can be written for a throw-away server: " + Folders.reason(e),
                    "Name one in AUTOGEN_CACHE.",
                    e);
        }
    }
}
