package dev.autogen.entities;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Packages in which classes are looked for, those below them included; {@code *} stands for any part of a name, {@code **} for several. */
record PackageNames(List<String> names) {

    private static final String SEVERAL = "(?:[^.]+\\.)*";

    PackageNames {
        names = List.copyOf(names);
    }

    /** Whether classes of a package are meant. */
    boolean contain(String packageName) {
        return names.isEmpty() || names.stream().anyMatch(name -> isBelow(packageName, name));
    }

    private static boolean isBelow(String packageName, String name) {
        if (!name.contains("*")) {
            return (packageName + ".").startsWith(name + ".");
        }
        String regex = Stream.of(name.split("\\.", -1))
                .map(part -> part.equals("**") ? SEVERAL : Pattern.quote(part).replace("*", "\\E[^.]*\\Q") + "\\.")
                .collect(Collectors.joining());
        return (packageName + ".").matches(regex + SEVERAL);
    }

    /** Whether a file may belong to one of them. */
    boolean mayHave(String file) {
        return names.isEmpty() || names.stream().anyMatch(name -> file.startsWith(folder(name)));
    }

    /** As far as no pattern begins. */
    private static String folder(String name) {
        int star = name.indexOf('*');
        String plain = star < 0 ? name + "." : name.substring(0, name.lastIndexOf('.', star) + 1);
        return plain.replace('.', '/');
    }
}
