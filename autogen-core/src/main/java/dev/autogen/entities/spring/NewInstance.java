package dev.autogen.entities.spring;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** Finds the class in a method that does nothing but {@code return new Something()}. */
final class NewInstance extends MethodVisitor {

    private static final List<Integer> PLAIN =
            List.of(Opcodes.NEW, Opcodes.DUP, Opcodes.INVOKESPECIAL, Opcodes.ARETURN);

    private final List<Integer> instructions = new ArrayList<>();

    private String type = "";

    private boolean withoutArguments;

    private NewInstance() {
        super(OpenedClassReader.ASM_API);
    }

    /**
     * The class, by its name.
     *
     * @param file a class file, which is closed
     * @return null where the method does anything else
     */
    static @Nullable String in(InputStream file, String method, String descriptor) {
        NewInstance found = new NewInstance();
        try (file) {
            ClassReader reader =
                    OpenedClassReader.of(requireNonNull(file, "file").readAllBytes());
            reader.accept(
                    new ClassVisitor(OpenedClassReader.ASM_API) {
                        @Override
                        public @Nullable MethodVisitor visitMethod(
                                int access,
                                String name,
                                String signature,
                                @Nullable String generic,
                                String @Nullable [] exceptions) {
                            return name.equals(method) && signature.equals(descriptor) ? found : null;
                        }
                    },
                    ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a class file", e);
        } catch (IllegalArgumentException ofANewerJava) {
            return null;
        }
        return found.instructions.equals(PLAIN) && found.withoutArguments ? found.type : null;
    }

    /** Kotlin casts to the type that the method returns, which changes nothing. */
    @Override
    public void visitTypeInsn(int opcode, String operand) {
        if (opcode != Opcodes.CHECKCAST) {
            instructions.add(opcode);
            type = operand.replace('/', '.');
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String signature, boolean ofInterface) {
        instructions.add(opcode);
        withoutArguments = signature.equals("()V") && owner.replace('/', '.').equals(type);
    }

    @Override
    public void visitInsn(int opcode) {
        instructions.add(opcode);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        instructions.add(opcode);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String signature) {
        instructions.add(opcode);
    }

    @Override
    public void visitLdcInsn(Object value) {
        instructions.add(Opcodes.LDC);
    }
}
