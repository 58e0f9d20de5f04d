// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Copies fields from one object to another by assignment, with generated code.
 *
 * <p>For each declaring class there is one hidden nest mate, which may touch private fields and
 * consists of loads and stores only. Where the virtual machine does not allow such a class (its
 * package belongs to another module, or a field is final), reflection does the same. Only classes
 * of the JDK are named in the generated code, so any class loader can hold it.
 */
final class PlainFieldCopiers {
    private static final ClassValue<Map<List<Field>, BiConsumer<Object, Object>>> CACHE =
            new ClassValue<>() {
                @Override
                protected Map<List<Field>, BiConsumer<Object, Object>> computeValue(Class<?> type) {
                    return new ConcurrentHashMap<>();
                }
            };

    private PlainFieldCopiers() {}

    /** Returns copiers, one per declaring class, that copy from the first to the second object. */
    static List<BiConsumer<Object, Object>> forFields(List<Field> fields) {
        Map<Class<?>, List<Field>> byClass = new LinkedHashMap<>();
        fields.forEach(
                field -> byClass.computeIfAbsent(field.getDeclaringClass(), c -> new ArrayList<>())
                        .add(field));
        List<BiConsumer<Object, Object>> copiers = new ArrayList<>();
        byClass.forEach((declaring, group) -> copiers.add(
                CACHE.get(declaring).computeIfAbsent(group, g -> generate(declaring, g))));
        return copiers;
    }

    @SuppressWarnings("unchecked")
    private static BiConsumer<Object, Object> generate(Class<?> declaring, List<Field> fields) {
        if (fields.stream().anyMatch(field -> Modifier.isFinal(field.getModifiers()))) {
            return reflective(fields);
        }
        try {
            MethodHandles.Lookup hidden = MethodHandles.privateLookupIn(
                            declaring, MethodHandles.lookup())
                    .defineHiddenClass(
                            classFile(declaring, fields),
                            true,
                            MethodHandles.Lookup.ClassOption.NESTMATE);
            Constructor<?> constructor = hidden.lookupClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (BiConsumer<Object, Object>) constructor.newInstance();
        } catch (IllegalAccessException e) {
            return reflective(fields);
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException("Could not generate a copier for " + declaring, e);
        }
    }

    private static BiConsumer<Object, Object> reflective(List<Field> fields) {
        return (from, to) -> {
            try {
                for (Field field : fields) {
                    field.set(to, field.get(from));
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static byte[] classFile(Class<?> declaring, List<Field> fields) throws IOException {
        ConstantPool pool = new ConstantPool();
        int self = pool.classRef(
                declaring.getPackageName().isEmpty()
                        ? "PlainFieldCopier"
                        : declaring.getPackageName().replace('.', '/') + "/PlainFieldCopier");
        int parent = pool.classRef("java/lang/Object");
        int contract = pool.classRef("java/util/function/BiConsumer");
        int codeName = pool.utf8("Code");
        byte[] constructor = code(1, 1, out -> {
            op(out, 0x2a); // aload_0
            op(out, 0xb7, pool.member(10, "java/lang/Object", "<init>", "()V")); // invokespecial
            op(out, 0xb1); // return
        });
        String owner = declaring.getName().replace('.', '/');
        byte[] accept = code(3, 3, out -> {
            op(out, 0x2b); // aload_1
            op(out, 0xc0, pool.classRef(owner)); // checkcast
            op(out, 0x4c); // astore_1
            op(out, 0x2c); // aload_2
            op(out, 0xc0, pool.classRef(owner)); // checkcast
            op(out, 0x4d); // astore_2
            for (Field field : fields) {
                int ref =
                        pool.member(9, owner, field.getName(), field.getType().descriptorString());
                op(out, 0x2c); // aload_2
                op(out, 0x2b); // aload_1
                op(out, 0xb4, ref); // getfield
                op(out, 0xb5, ref); // putfield
            }
            op(out, 0xb1); // return
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream body = new DataOutputStream(bytes);
        writeShorts(body, Modifier.FINAL | 0x1000, self, parent, 1, contract, 0, 2);
        writeShorts(body, Modifier.PUBLIC, pool.utf8("<init>"), pool.utf8("()V"), 1, codeName);
        body.write(constructor);
        writeShorts(
                body,
                Modifier.PUBLIC,
                pool.utf8("accept"),
                pool.utf8("(Ljava/lang/Object;Ljava/lang/Object;)V"),
                1,
                codeName);
        body.write(accept);
        writeShorts(body, 0);
        return pool.classFile(bytes.toByteArray());
    }

    private interface Emitter {
        void emit(DataOutputStream out) throws IOException;
    }

    /** Returns the content of a code attribute: its length, limits, instructions, nothing else. */
    private static byte[] code(int maxStack, int maxLocals, Emitter emitter) throws IOException {
        ByteArrayOutputStream instructions = new ByteArrayOutputStream();
        emitter.emit(new DataOutputStream(instructions));
        ByteArrayOutputStream attribute = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(attribute);
        out.writeInt(12 + instructions.size());
        writeShorts(out, maxStack, maxLocals);
        out.writeInt(instructions.size());
        instructions.writeTo(out);
        writeShorts(out, 0, 0);
        return attribute.toByteArray();
    }

    private static void op(DataOutputStream out, int opcode) throws IOException {
        out.writeByte(opcode);
    }

    private static void op(DataOutputStream out, int opcode, int constant) throws IOException {
        out.writeByte(opcode);
        out.writeShort(constant);
    }

    private static void writeShorts(DataOutputStream out, int... values) throws IOException {
        for (int value : values) {
            out.writeShort(value);
        }
    }

    /** Constants by content; a constant is written only after those it refers to. */
    private static final class ConstantPool {
        private static final int JAVA_11 = 55;

        private final Map<List<Object>, Integer> indexes = new LinkedHashMap<>();

        int utf8(String text) {
            return index(1, text);
        }

        int classRef(String internalName) {
            return index(7, utf8(internalName));
        }

        int member(int tag, String owner, String name, String descriptor) {
            return index(tag, classRef(owner), index(12, utf8(name), utf8(descriptor)));
        }

        private int index(Object... constant) {
            List<Object> key = List.of(constant);
            Integer known = indexes.get(key);
            if (known != null) {
                return known;
            }
            indexes.put(key, indexes.size() + 1);
            return indexes.size();
        }

        byte[] classFile(byte[] body) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(0xcafebabe);
            writeShorts(out, 0, JAVA_11, indexes.size() + 1);
            for (List<Object> constant : indexes.keySet()) {
                out.writeByte((int) constant.get(0));
                if (constant.get(1) instanceof String) {
                    out.writeUTF((String) constant.get(1));
                } else {
                    writeShorts(
                            out,
                            constant.stream().skip(1).mapToInt(i -> (int) i).toArray());
                }
            }
            out.write(body);
            return bytes.toByteArray();
        }
    }
}
