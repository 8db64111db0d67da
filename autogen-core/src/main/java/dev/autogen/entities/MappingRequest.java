package dev.autogen.entities;

import java.net.URL;
import java.util.List;
import java.util.Map;

/**
 * What Hibernate is given to read.
 *
 * @param classNames mapped classes and converters
 * @param packageNames packages with annotations of their own
 * @param mappingFiles {@code orm.xml} and {@code hbm.xml} files
 * @param naming classes of naming strategies that win over those Hibernate was started with, by the setting each stands for
 */
public record MappingRequest(
        List<String> classNames, List<String> packageNames, List<URL> mappingFiles, Map<String, String> naming) {

    public MappingRequest {
        classNames = List.copyOf(classNames);
        packageNames = List.copyOf(packageNames);
        mappingFiles = List.copyOf(mappingFiles);
        naming = Map.copyOf(naming);
    }
}
