package dev.autogen.entities;

import java.net.URL;
import java.util.List;

/**
 * What Hibernate is given to read.
 *
 * @param classNames mapped classes and converters
 * @param packageNames packages with annotations of their own
 * @param mappingFiles {@code orm.xml} and {@code hbm.xml} files
 */
public record MappingRequest(List<String> classNames, List<String> packageNames, List<URL> mappingFiles) {

    public MappingRequest {
        classNames = List.copyOf(classNames);
        packageNames = List.copyOf(packageNames);
        mappingFiles = List.copyOf(mappingFiles);
    }
}
