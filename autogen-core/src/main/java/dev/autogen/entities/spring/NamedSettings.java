package dev.autogen.entities.spring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** Finds the settings of Hibernate that the methods of a class name. */
final class NamedSettings {

    private static final String SETTING = "(?:org\\.)?hibernate\\.[\\w.]+|jakarta\\.persistence\\.[\\w.-]+";

    private NamedSettings() {}

    /** @param file a class file, which is closed */
    static Set<String> in(InputStream file) {
        Set<String> found = new TreeSet<>();
        MethodVisitor texts = new MethodVisitor(OpenedClassReader.ASM_API) {
            @Override
            public void visitLdcInsn(Object value) {
                if (value instanceof String text && text.matches(SETTING)) {
                    found.add(text);
                }
            }
        };
        try (file) {
            OpenedClassReader.of(file.readAllBytes())
                    .accept(
                            new ClassVisitor(OpenedClassReader.ASM_API) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access,
                                        String name,
                                        String descriptor,
                                        @Nullable String generic,
                                        String @Nullable [] exceptions) {
                                    return texts;
                                }
                            },
                            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a class file", e);
        } catch (IllegalArgumentException ofANewerJava) {
            return Set.of();
        }
        return found;
    }
}
