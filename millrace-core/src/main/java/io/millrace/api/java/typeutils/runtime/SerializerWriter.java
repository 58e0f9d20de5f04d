// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.BIPUSH;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IFNONNULL;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.IF_ICMPNE;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INTEGER;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.PUTSTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.SIPUSH;
import static org.objectweb.asm.Opcodes.TOP;
import static org.objectweb.asm.Opcodes.V11;
import static org.objectweb.asm.Opcodes.V17;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.runtime.RecordShape.Member;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.util.List;

/**
 * Writes the class file of a {@link GeneratedSerializer}.
 *
 * <p>Each method first makes sure that the record is exactly of the expected class, and else leaves
 * it to the superclass; then it goes through the fields without loops or look-ups. Numbers are
 * written and read in place, boxed or not. Any other field has its own serializer in a field of its
 * own and its own call, so that the JIT sees one type there and inlines it. Frames are written by
 * hand: all branches meet where the stack is empty and only the variables of the method live, in
 * some places with the spare one.
 */
final class SerializerWriter {
    static final String OBJECT = "java/lang/Object";
    static final String PARENT = Type.getInternalName(GeneratedSerializer.class);
    private static final String SERIALIZER = Type.getInternalName(TypeSerializer.class);
    static final String INPUT = Type.getInternalName(DataInputView.class);
    static final String OUTPUT = Type.getInternalName(DataOutputView.class);
    static final String HANDLE = Type.getInternalName(MethodHandle.class);
    private static final String LOOKUP = Type.getInternalName(MethodHandles.Lookup.class);
    private static final String HANDLES = Type.getInternalName(MethodHandles.class);

    private static final String PLAIN_DESCRIPTOR = "L" + SERIALIZER + ";";
    private static final String COPY = "(Ljava/lang/Object;)Ljava/lang/Object;";
    private static final String COPY_INTO =
            "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";
    private static final String SERIALIZE = "(Ljava/lang/Object;L" + OUTPUT + ";)V";
    static final String DESERIALIZE = "(L" + INPUT + ";)Ljava/lang/Object;";
    static final String DESERIALIZE_INTO = "(Ljava/lang/Object;L" + INPUT + ";)Ljava/lang/Object;";

    /** A variable for values on their way, above those of every method. */
    static final int SPARE = 5;

    private static final int MAX_STACK = 8;

    private final RecordShape shape;
    private final String self;
    private final String record;
    private final ClassWriter writer = new ClassWriter(0);

    private MethodCode code;

    private SerializerWriter(RecordShape shape) {
        this.shape = shape;
        String typeName = shape.type().getName();
        this.self = siblingOf(
                shape.host(),
                "GeneratedSerializer$" + typeName.substring(typeName.lastIndexOf('.') + 1));
        this.record = Type.getInternalName(shape.type());
    }

    private static String siblingOf(Class<?> type, String simpleName) {
        String name = Type.getInternalName(type);
        return name.substring(0, name.lastIndexOf('/') + 1) + simpleName;
    }

    /**
     * Returns the internal name of the class that gives access to the package of another one. A
     * parent of the class loader may have the package, too, and such a class in it.
     */
    static String lookupClassIn(Class<?> type) {
        int loader = System.identityHashCode(type.getClassLoader());
        return siblingOf(type, "MillraceLookup" + Integer.toHexString(loader));
    }

    /** Writes a class with a method {@code lookup()} that returns what the class may do. */
    static byte[] writeLookupClass(String name) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(V11, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, name, null, OBJECT, null);
        MethodVisitor code = writer.visitMethod(
                ACC_PRIVATE | ACC_STATIC, "lookup", "()L" + LOOKUP + ";", null, null);
        code.visitCode();
        code.visitMethodInsn(INVOKESTATIC, HANDLES, "lookup", "()L" + LOOKUP + ";", false);
        code.visitInsn(ARETURN);
        code.visitMaxs(1, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** Writes the serializer of a shape; handles for untouchable fields come as its class data. */
    static byte[] write(RecordShape shape) {
        return new SerializerWriter(shape).write();
    }

    private byte[] write() {
        writer.visit(V17, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, self, null, PARENT, null);
        writeHandles();
        writeConstructor();
        writeCopy();
        writeCopyInto();
        writeSerialize();
        writeDeserialize();
        writeDeserializeInto();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void begin(int access, String name, String descriptor) {
        code = new MethodCode(
                writer.visitMethod(access, name, descriptor, null, null), shape, self);
        code.visitCode();
    }

    private void end() {
        code.visitMaxs(MAX_STACK, SPARE + 1);
        code.visitEnd();
        code = null;
    }

    /** Handles are constants to the JIT only in final static fields. */
    private void writeHandles() {
        if (!shape.needsHandles()) {
            return;
        }
        begin(ACC_STATIC, "<clinit>", "()V");
        code.visitMethodInsn(INVOKESTATIC, HANDLES, "lookup", "()L" + LOOKUP + ";", false);
        code.visitLdcInsn("_");
        code.visitLdcInsn(Type.getType(List.class));
        code.visitMethodInsn(
                INVOKESTATIC,
                HANDLES,
                "classData",
                "(L" + LOOKUP + ";Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
                false);
        code.visitVarInsn(ASTORE, 0);
        int next = 0;
        for (int i = 0; i < shape.members().size(); i++) {
            if (shape.members().get(i).needsHandles()) {
                writeHandle("get" + i, next++);
                writeHandle("set" + i, next++);
            }
        }
        code.visitInsn(RETURN);
        end();
    }

    private void writeHandle(String name, int index) {
        writer.visitField(
                        ACC_PRIVATE | ACC_STATIC | ACC_FINAL, name, "L" + HANDLE + ";", null, null)
                .visitEnd();
        code.visitVarInsn(ALOAD, 0);
        code.visitTypeInsn(CHECKCAST, "java/util/List");
        code.visitIntInsn(SIPUSH, index);
        code.visitMethodInsn(
                INVOKEINTERFACE, "java/util/List", "get", "(I)Ljava/lang/Object;", true);
        code.visitTypeInsn(CHECKCAST, HANDLE);
        code.visitFieldInsn(PUTSTATIC, self, name, "L" + HANDLE + ";");
    }

    private void writeConstructor() {
        begin(ACC_PRIVATE, "<init>", "(" + PLAIN_DESCRIPTOR + "[" + PLAIN_DESCRIPTOR + ")V");
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ALOAD, 1);
        code.visitMethodInsn(INVOKESPECIAL, PARENT, "<init>", "(" + PLAIN_DESCRIPTOR + ")V", false);
        for (int i = 0; i < shape.members().size(); i++) {
            Member member = shape.members().get(i);
            if (member.primitive() != null) {
                continue;
            }
            String holder = Type.getInternalName(member.holder());
            writer.visitField(ACC_PRIVATE | ACC_FINAL, "s" + i, "L" + holder + ";", null, null)
                    .visitEnd();
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(ALOAD, 2);
            code.visitIntInsn(SIPUSH, i);
            code.visitInsn(AALOAD);
            code.visitTypeInsn(CHECKCAST, holder);
            code.visitFieldInsn(PUTFIELD, self, "s" + i, "L" + holder + ";");
        }
        code.visitInsn(RETURN);
        end();
    }

    private void writeCopy() {
        begin(ACC_PUBLIC, "copy", COPY);
        Label others = new Label();
        code.leaveOthers(1, others);
        code.cast(1, 2);
        Label failed = code.createRecord(3);
        copyFields(2, 3, false, self, OBJECT, record, record);
        code.visitVarInsn(ALOAD, 3);
        code.visitInsn(ARETURN);
        code.frame(others, self, OBJECT);
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ALOAD, 1);
        code.visitMethodInsn(INVOKEVIRTUAL, PARENT, "copyRare", COPY, false);
        code.visitInsn(ARETURN);
        code.throwNotInstantiated(failed, self, OBJECT, record);
        end();
    }

    private void writeCopyInto() {
        begin(ACC_PUBLIC, "copy", COPY_INTO);
        Label others = new Label();
        code.leaveOthers(1, others);
        code.leaveOthers(2, others);
        code.cast(1, 3);
        code.cast(2, 4);
        copyFields(3, 4, shape.isTuple(), self, OBJECT, OBJECT, record, record);
        code.visitVarInsn(ALOAD, 4);
        code.visitInsn(ARETURN);
        code.frame(others, self, OBJECT, OBJECT);
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ALOAD, 1);
        code.visitVarInsn(ALOAD, 2);
        code.visitMethodInsn(INVOKEVIRTUAL, PARENT, "copyRare", COPY_INTO, false);
        code.visitInsn(ARETURN);
        end();
    }

    /** As the plain serializers do it: only tuples reuse what they hold. */
    private void copyFields(int from, int to, boolean reusesValues, Object... locals) {
        for (int i = 0; i < shape.members().size(); i++) {
            Member member = shape.members().get(i);
            if (member.field() == null) {
                continue;
            }
            if (member.isUnboxed() || member.immutable()) {
                code.beginSet(i, to);
                code.get(i, from);
                code.endSet(i);
                continue;
            }
            if (shape.isTuple()) {
                code.beginSet(i, to);
                code.loadSerializer(i);
                code.get(i, from);
                if (reusesValues) {
                    code.get(i, to);
                }
                code.callSerializer(i, "copy", reusesValues ? COPY_INTO : COPY);
            } else {
                copyUnlessNull(i, from, locals);
                code.beginSet(i, to);
                code.visitVarInsn(ALOAD, SPARE);
            }
            code.castToField(i);
            code.endSet(i);
        }
    }

    /** Leaves a copy of a value, or null, in the spare variable. */
    private void copyUnlessNull(int i, int from, Object[] locals) {
        Label done = new Label();
        code.getBoxed(i, from);
        code.visitVarInsn(ASTORE, SPARE);
        code.visitVarInsn(ALOAD, SPARE);
        code.visitJumpInsn(IFNULL, done);
        code.loadSerializer(i);
        code.visitVarInsn(ALOAD, SPARE);
        code.callSerializer(i, "copy", COPY);
        code.visitVarInsn(ASTORE, SPARE);
        code.frame(done, MethodCode.withSpare(locals));
    }

    private void writeSerialize() {
        begin(ACC_PUBLIC, "serialize", SERIALIZE);
        Label others = new Label();
        code.leaveOthers(1, others);
        code.cast(1, 3);
        Object[] locals = {self, OBJECT, OUTPUT, record};
        Label[] failures = new Label[shape.members().size()];
        if (!shape.isTuple()) {
            code.visitVarInsn(ALOAD, 2);
            code.visitInsn(ICONST_0 + PojoSerializer.NO_SUBCLASS);
            code.visitMethodInsn(INVOKEINTERFACE, OUTPUT, "writeByte", "(I)V", true);
        }
        for (int i = 0; i < failures.length; i++) {
            if (shape.isTuple()) {
                failures[i] = serializeFieldOfTuple(i);
            } else {
                serializeFieldOfPojo(i, locals);
            }
        }
        code.visitInsn(RETURN);
        code.frame(others, self, OBJECT, OUTPUT);
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ALOAD, 1);
        code.visitVarInsn(ALOAD, 2);
        code.visitMethodInsn(INVOKEVIRTUAL, PARENT, "serializeRare", SERIALIZE, false);
        code.visitInsn(RETURN);
        for (int i = 0; shape.isTuple() && i < failures.length; i++) {
            code.handler(failures[i], "java/lang/NullPointerException", locals);
            code.visitIntInsn(BIPUSH, i);
            code.visitMethodInsn(
                    INVOKESTATIC,
                    PARENT,
                    "nullField",
                    "(Ljava/lang/NullPointerException;I)Ljava/lang/RuntimeException;",
                    false);
            code.visitInsn(ATHROW);
        }
        end();
    }

    /** Returns where to go on if the value turns out to be null. */
    private Label serializeFieldOfTuple(int i) {
        Label start = new Label();
        Label end = new Label();
        Label failure = new Label();
        code.visitTryCatchBlock(start, end, failure, "java/lang/NullPointerException");
        code.visitLabel(start);
        code.get(i, 3);
        code.visitVarInsn(ASTORE, SPARE);
        serializeSpare(i);
        code.visitLabel(end);
        return failure;
    }

    private void serializeFieldOfPojo(int i, Object[] locals) {
        Member member = shape.members().get(i);
        if (member.field() == null) {
            writeFlag(true);
            return;
        }
        if (member.isUnboxed()) {
            writeFlag(false);
            code.visitVarInsn(ALOAD, 2);
            code.get(i, 3);
            code.writePrimitive(member.primitive());
            return;
        }
        Label present = new Label();
        Label done = new Label();
        code.getBoxed(i, 3);
        code.visitVarInsn(ASTORE, SPARE);
        code.visitVarInsn(ALOAD, SPARE);
        code.visitJumpInsn(IFNONNULL, present);
        writeFlag(true);
        code.visitJumpInsn(GOTO, done);
        code.frame(present, MethodCode.withSpare(locals));
        writeFlag(false);
        serializeSpare(i);
        code.frame(done, locals);
    }

    private void serializeSpare(int i) {
        Class<?> primitive = shape.members().get(i).primitive();
        if (primitive == null) {
            code.loadSerializer(i);
            code.visitVarInsn(ALOAD, SPARE);
            code.visitVarInsn(ALOAD, 2);
            code.callSerializer(i, "serialize", SERIALIZE);
            return;
        }
        code.visitVarInsn(ALOAD, 2);
        code.visitVarInsn(ALOAD, SPARE);
        code.unbox(primitive);
        code.writePrimitive(primitive);
    }

    private void writeFlag(boolean flag) {
        code.visitVarInsn(ALOAD, 2);
        code.visitInsn(flag ? ICONST_1 : ICONST_0);
        code.writePrimitive(boolean.class);
    }

    private void writeDeserialize() {
        begin(ACC_PUBLIC, "deserialize", DESERIALIZE);
        Label others = new Label();
        Object[] before = {self, INPUT};
        Object[] locals = {self, INPUT, TOP, record};
        if (!shape.isTuple()) {
            before = new Object[] {self, INPUT, INTEGER};
            locals[2] = INTEGER;
            readPojoFlags(1, 2, others);
        }
        Label failed = code.createRecord(3);
        readFields(1, 3, false, locals);
        code.visitVarInsn(ALOAD, 3);
        code.visitInsn(ARETURN);
        if (!shape.isTuple()) {
            code.frame(others, before);
            deserializeRare(2, -1, 1);
        }
        code.throwNotInstantiated(failed, before);
        end();
    }

    private void writeDeserializeInto() {
        begin(ACC_PUBLIC, "deserialize", DESERIALIZE_INTO);
        if (shape.isTuple()) {
            deserializeIntoTuple();
        } else {
            deserializeIntoPojo();
        }
        end();
    }

    private void deserializeIntoTuple() {
        Label others = new Label();
        code.leaveOthers(1, others);
        code.cast(1, 4);
        readFields(2, 4, true, self, OBJECT, INPUT, TOP, record);
        code.visitVarInsn(ALOAD, 4);
        code.visitInsn(ARETURN);
        code.frame(others, self, OBJECT, INPUT);
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, PARENT, "plain", PLAIN_DESCRIPTOR);
        code.visitVarInsn(ALOAD, 1);
        code.visitVarInsn(ALOAD, 2);
        code.visitMethodInsn(INVOKEVIRTUAL, SERIALIZER, "deserialize", DESERIALIZE_INTO, false);
        code.visitInsn(ARETURN);
    }

    private void deserializeIntoPojo() {
        Label others = new Label();
        Label create = new Label();
        Label read = new Label();
        Object[] before = {self, OBJECT, INPUT, INTEGER};
        Object[] locals = {self, OBJECT, INPUT, INTEGER, record};
        readPojoFlags(2, 3, others);
        code.leaveOthers(1, create);
        code.cast(1, 4);
        code.visitJumpInsn(GOTO, read);
        code.frame(create, before);
        Label failed = code.createRecord(4);
        code.frame(read, locals);
        readFields(2, 4, false, locals);
        code.visitVarInsn(ALOAD, 4);
        code.visitInsn(ARETURN);
        code.frame(others, before);
        deserializeRare(3, 1, 2);
        code.throwNotInstantiated(failed, before);
    }

    private void readPojoFlags(int input, int flags, Label others) {
        code.visitVarInsn(ALOAD, input);
        code.readPrimitive(byte.class);
        code.visitVarInsn(ISTORE, flags);
        code.visitVarInsn(ILOAD, flags);
        code.visitInsn(ICONST_0 + PojoSerializer.NO_SUBCLASS);
        code.visitJumpInsn(IF_ICMPNE, others);
    }

    private void deserializeRare(int flags, int reuse, int input) {
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ILOAD, flags);
        if (reuse < 0) {
            code.visitInsn(ACONST_NULL);
        } else {
            code.visitVarInsn(ALOAD, reuse);
        }
        code.visitVarInsn(ALOAD, input);
        code.visitMethodInsn(
                INVOKEVIRTUAL,
                PARENT,
                "deserializeRare",
                "(ILjava/lang/Object;L" + INPUT + ";)Ljava/lang/Object;",
                false);
        code.visitInsn(ARETURN);
    }

    private void readFields(int input, int to, boolean reusesValues, Object... locals) {
        for (int i = 0; i < shape.members().size(); i++) {
            if (shape.isTuple()) {
                code.beginSet(i, to);
                code.readValue(i, input, reusesValues ? to : -1);
                code.castToField(i);
                code.endSet(i);
            } else {
                readFieldOfPojo(i, input, to, locals);
            }
        }
    }

    /** What reflection says, which the plain serializer uses. */
    private static String nullMessage(Field field) {
        return "Can not set " + field.getType() + " field "
                + field.getDeclaringClass().getName() + "." + field.getName() + " to null value";
    }

    private void readFieldOfPojo(int i, int input, int to, Object[] locals) {
        Member member = shape.members().get(i);
        Label done = new Label();
        Label present = new Label();
        code.visitVarInsn(ALOAD, input);
        code.readPrimitive(boolean.class);
        if (member.field() == null) {
            code.visitJumpInsn(IFNE, done);
            code.readValue(i, input, -1);
            code.visitInsn(POP);
        } else if (member.isPrimitiveField()) {
            code.visitJumpInsn(IFEQ, present);
            code.visitLdcInsn(nullMessage(member.field()));
            code.visitMethodInsn(
                    INVOKESTATIC,
                    PARENT,
                    "nullInPrimitive",
                    "(Ljava/lang/String;)Ljava/lang/RuntimeException;",
                    false);
            code.visitInsn(ATHROW);
            code.frame(present, locals);
            code.beginSet(i, to);
            if (member.isUnboxed()) {
                code.visitVarInsn(ALOAD, input);
                code.readPrimitive(member.primitive());
            } else {
                code.readValue(i, input, -1);
                code.castToField(i);
            }
            code.endSet(i);
        } else {
            code.visitJumpInsn(IFEQ, present);
            code.beginSet(i, to);
            code.visitInsn(ACONST_NULL);
            code.endSet(i);
            code.visitJumpInsn(GOTO, done);
            code.frame(present, locals);
            code.beginSet(i, to);
            code.readValue(i, input, -1);
            code.castToField(i);
            code.endSet(i);
        }
        code.frame(done, locals);
    }
}
