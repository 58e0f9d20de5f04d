// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import static io.millrace.api.java.typeutils.runtime.SerializerWriter.DESERIALIZE;
import static io.millrace.api.java.typeutils.runtime.SerializerWriter.DESERIALIZE_INTO;
import static io.millrace.api.java.typeutils.runtime.SerializerWriter.HANDLE;
import static io.millrace.api.java.typeutils.runtime.SerializerWriter.INPUT;
import static io.millrace.api.java.typeutils.runtime.SerializerWriter.OBJECT;
import static io.millrace.api.java.typeutils.runtime.SerializerWriter.OUTPUT;
import static io.millrace.api.java.typeutils.runtime.SerializerWriter.PARENT;
import static io.millrace.api.java.typeutils.runtime.SerializerWriter.SPARE;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.IF_ACMPNE;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.TOP;

import io.millrace.api.java.typeutils.runtime.RecordShape.Member;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Locale;

/**
 * Writes the instructions of one method of a {@link GeneratedSerializer}: what has to do with one
 * field or variable. Fields are known by their position in the shape, variables by their number.
 */
final class MethodCode extends MethodVisitor {

    private final RecordShape shape;
    private final String self;
    private final String record;

    /** Writes to a method of the class with the internal name {@code self}. */
    MethodCode(MethodVisitor method, RecordShape shape, String self) {
        super(ASM9, method);
        this.shape = shape;
        this.self = self;
        this.record = Type.getInternalName(shape.type());
    }

    void writePrimitive(Class<?> primitive) {
        boolean isWrittenAsInt =
                primitive == byte.class || primitive == short.class || primitive == char.class;
        visitMethodInsn(
                INVOKEINTERFACE,
                OUTPUT,
                "write" + capitalized(primitive),
                "(" + (isWrittenAsInt ? "I" : primitive.descriptorString()) + ")V",
                true);
    }

    /** Reads a value; the record whose value is reused is in a variable, in none if negative. */
    void readValue(int i, int input, int reuse) {
        Class<?> primitive = shape.members().get(i).primitive();
        if (primitive != null) {
            visitVarInsn(ALOAD, input);
            readPrimitive(primitive);
            box(primitive);
            return;
        }
        loadSerializer(i);
        if (reuse >= 0) {
            get(i, reuse);
        }
        visitVarInsn(ALOAD, input);
        callSerializer(i, "deserialize", reuse >= 0 ? DESERIALIZE_INTO : DESERIALIZE);
    }

    void readPrimitive(Class<?> primitive) {
        visitMethodInsn(
                INVOKEINTERFACE,
                INPUT,
                "read" + capitalized(primitive),
                "()" + primitive.descriptorString(),
                true);
    }

    private static String capitalized(Class<?> primitive) {
        String name = primitive.getName();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String boxOf(Class<?> primitive) {
        return Type.getInternalName(MethodType.methodType(primitive).wrap().returnType());
    }

    /** Jumps unless the object in a variable is of exactly the expected class. */
    void leaveOthers(int variable, Label others) {
        visitVarInsn(ALOAD, variable);
        visitJumpInsn(IFNULL, others);
        visitVarInsn(ALOAD, variable);
        visitMethodInsn(INVOKEVIRTUAL, OBJECT, "getClass", "()Ljava/lang/Class;", false);
        visitLdcInsn(Type.getObjectType(record));
        visitJumpInsn(IF_ACMPNE, others);
    }

    void cast(int variable, int target) {
        visitVarInsn(ALOAD, variable);
        visitTypeInsn(CHECKCAST, record);
        visitVarInsn(ASTORE, target);
    }

    /** Puts a new record into a variable; returns where to go on if the constructor throws. */
    Label createRecord(int target) {
        Label start = new Label();
        Label end = new Label();
        Label failed = new Label();
        visitTryCatchBlock(start, end, failed, "java/lang/Throwable");
        visitLabel(start);
        visitTypeInsn(NEW, record);
        visitInsn(DUP);
        visitMethodInsn(INVOKESPECIAL, record, "<init>", "()V", false);
        visitLabel(end);
        visitVarInsn(ASTORE, target);
        return failed;
    }

    void throwNotInstantiated(Label failed, Object... locals) {
        handler(failed, "java/lang/Throwable", locals);
        visitLdcInsn("Cannot instantiate " + (shape.isTuple() ? "tuple." : "class."));
        visitMethodInsn(
                INVOKESTATIC,
                PARENT,
                "notInstantiated",
                "(Ljava/lang/Throwable;Ljava/lang/String;)Ljava/lang/RuntimeException;",
                false);
        visitInsn(ATHROW);
    }

    void get(int i, int variable) {
        Member member = shape.members().get(i);
        if (member.direct()) {
            visitVarInsn(ALOAD, variable);
            visitField(GETFIELD, member);
            return;
        }
        visitFieldInsn(GETSTATIC, self, "get" + i, "L" + HANDLE + ";");
        visitVarInsn(ALOAD, variable);
        visitMethodInsn(
                INVOKEVIRTUAL, HANDLE, "invokeExact", "(Ljava/lang/Object;)" + erased(i), false);
    }

    /** Gets a value as an object. */
    void getBoxed(int i, int variable) {
        get(i, variable);
        Member member = shape.members().get(i);
        if (member.isPrimitiveField()) {
            box(member.field().getType());
        }
    }

    private void box(Class<?> primitive) {
        String box = boxOf(primitive);
        visitMethodInsn(
                INVOKESTATIC,
                box,
                "valueOf",
                "(" + primitive.descriptorString() + ")L" + box + ";",
                false);
    }

    void unbox(Class<?> primitive) {
        String box = boxOf(primitive);
        visitTypeInsn(CHECKCAST, box);
        visitMethodInsn(
                INVOKEVIRTUAL,
                box,
                primitive.getName() + "Value",
                "()" + primitive.descriptorString(),
                false);
    }

    void beginSet(int i, int variable) {
        if (!shape.members().get(i).direct()) {
            visitFieldInsn(GETSTATIC, self, "set" + i, "L" + HANDLE + ";");
        }
        visitVarInsn(ALOAD, variable);
    }

    void endSet(int i) {
        Member member = shape.members().get(i);
        if (member.direct()) {
            visitField(PUTFIELD, member);
            return;
        }
        visitMethodInsn(
                INVOKEVIRTUAL,
                HANDLE,
                "invokeExact",
                "(Ljava/lang/Object;" + erased(i) + ")V",
                false);
    }

    private void visitField(int opcode, Member member) {
        visitFieldInsn(
                opcode,
                Type.getInternalName(member.field().getDeclaringClass()),
                member.field().getName(),
                member.field().getType().descriptorString());
    }

    private String erased(int i) {
        Class<?> type = shape.members().get(i).field().getType();
        return type.isPrimitive() ? type.descriptorString() : "Ljava/lang/Object;";
    }

    /** Makes of an object what the field can hold. */
    void castToField(int i) {
        Member member = shape.members().get(i);
        if (member.isPrimitiveField()) {
            unbox(member.field().getType());
        } else if (member.direct() && member.field().getType() != Object.class) {
            visitTypeInsn(CHECKCAST, Type.getInternalName(member.field().getType()));
        }
    }

    void loadSerializer(int i) {
        String holder = Type.getInternalName(shape.members().get(i).holder());
        visitVarInsn(ALOAD, 0);
        visitFieldInsn(GETFIELD, self, "s" + i, "L" + holder + ";");
    }

    void callSerializer(int i, String method, String descriptor) {
        String holder = Type.getInternalName(shape.members().get(i).holder());
        visitMethodInsn(INVOKEVIRTUAL, holder, method, descriptor, false);
    }

    void handler(Label start, String thrown, Object... locals) {
        visitLabel(start);
        visitFrame(F_NEW, locals.length, locals, 1, new Object[] {thrown});
    }

    void frame(Label label, Object... locals) {
        visitLabel(label);
        visitFrame(F_NEW, locals.length, locals, 0, null);
    }

    static Object[] withSpare(Object[] locals) {
        Object[] all = Arrays.copyOf(locals, SPARE + 1);
        Arrays.fill(all, locals.length, SPARE, TOP);
        all[SPARE] = OBJECT;
        return all;
    }
}
