// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Looks through the byte code of a class for instructions that read its reference to the outer object. The constructor
 * only writes it. Code of classes nested in the class counts, too, since it can read the reference as well.
 */
final class OuterReferenceScan {

    private static final int GETFIELD = 0xb4;
    private static final int TABLESWITCH = 0xaa;
    private static final int LOOKUPSWITCH = 0xab;
    private static final int WIDE = 0xc4;
    private static final int IINC = 0x84;

    private final DataInputStream input;
    private final String owner;
    private final String field;
    private Object[] pool;

    private OuterReferenceScan(DataInputStream input, String owner, String field) {
        this.input = input;
        this.owner = owner;
        this.field = field;
    }

    /** Whether the class, or one nested in it, reads a field of the class. */
    static boolean isUsed(Class<?> clazz, String field) {
        for (Class<?> member : clazz.getNestHost().getNestMembers()) {
            boolean inside = member == clazz || member.getName().startsWith(clazz.getName() + "$");
            if (inside && reads(member, clazz.getName().replace('.', '/'), field)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reads(Class<?> scanned, String owner, String field) {
        String file =
                scanned.getName().substring(scanned.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream code = scanned.getResourceAsStream(file)) {
            if (code == null) {
                throw new IOException(
                        "No class file " + file + " beside class " + scanned.getName());
            }
            byte[] bytes = code.readAllBytes();
            return new OuterReferenceScan(
                            new DataInputStream(new ByteArrayInputStream(bytes)), owner, field)
                    .scanClass();
        } catch (IOException e) {
            throw new RuntimeException("Could not read the class file: " + e.getMessage(), e);
        }
    }

    /** Goes through the class file format: constants, header, fields, methods. */
    private boolean scanClass() throws IOException {
        input.skipNBytes(8);
        readPool();
        input.skipNBytes(6);
        input.skipNBytes(2L * input.readUnsignedShort());
        scanMembers();
        return scanMembers();
    }

    /** Keeps texts, and the indices of those constants that refer to others; the first int is the higher index. */
    private void readPool() throws IOException {
        pool = new Object[input.readUnsignedShort()];
        for (int i = 1; i < pool.length; i++) {
            int tag = input.readUnsignedByte();
            switch (tag) {
                case 1 -> pool[i] = input.readUTF();
                case 3, 4 -> input.skipNBytes(4);
                case 5, 6 -> {
                    input.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> pool[i] = input.readUnsignedShort();
                case 9, 10, 11, 12, 17, 18 ->
                    pool[i] = new int[] {input.readUnsignedShort(), input.readUnsignedShort()};
                case 15 -> input.skipNBytes(3);
                default -> throw new IOException("Unknown constant " + tag + " in a class file");
            }
        }
    }

    private boolean scanMembers() throws IOException {
        boolean found = false;
        int members = input.readUnsignedShort();
        for (int member = 0; member < members; member++) {
            input.skipNBytes(6);
            int attributes = input.readUnsignedShort();
            for (int attribute = 0; attribute < attributes; attribute++) {
                Object name = pool[input.readUnsignedShort()];
                byte[] content = new byte[input.readInt()];
                input.readFully(content);
                found |= "Code".equals(name) && scanCode(ByteBuffer.wrap(content));
            }
        }
        return found;
    }

    private boolean scanCode(ByteBuffer attribute) {
        int length = attribute.getInt(4);
        ByteBuffer code = attribute.slice(8, length);
        int position = 0;
        while (position < length) {
            int operation = code.get(position) & 0xff;
            if (operation == GETFIELD && isOuterReference(code.getShort(position + 1) & 0xffff)) {
                return true;
            }
            position += lengthOf(code, position, operation);
        }
        return false;
    }

    private boolean isOuterReference(int reference) {
        int[] classAndName = (int[]) pool[reference];
        int[] nameAndType = (int[]) pool[classAndName[1]];
        return field.equals(pool[nameAndType[0]])
                && owner.equals(pool[(Integer) pool[classAndName[0]]]);
    }

    /** Bytes of an instruction with its operands, see chapter 6.5 of the specification of the virtual machine. */
    private static int lengthOf(ByteBuffer code, int position, int operation) {
        if (operation == TABLESWITCH || operation == LOOKUPSWITCH) {
            int operands = (position + 4) & ~3;
            if (operation == LOOKUPSWITCH) {
                return operands + 8 + 8 * code.getInt(operands + 4) - position;
            }
            int cases = code.getInt(operands + 8) - code.getInt(operands + 4) + 1;
            return operands + 12 + 4 * cases - position;
        }
        if (operation == WIDE) {
            return (code.get(position + 1) & 0xff) == IINC ? 6 : 4;
        }
        if (operation == 0x10
                || operation == 0x12
                || operation == 0xa9
                || operation == 0xbc
                || within(operation, 0x15, 0x19)
                || within(operation, 0x36, 0x3a)) {
            return 2;
        }
        if (operation == 0x11
                || operation == 0x13
                || operation == 0x14
                || operation == IINC
                || operation == 0xbb
                || operation == 0xbd
                || operation == 0xc0
                || operation == 0xc1
                || within(operation, 0x99, 0xa8)
                || within(operation, 0xb2, 0xb8)
                || within(operation, 0xc6, 0xc7)) {
            return 3;
        }
        if (operation == 0xc5) {
            return 4;
        }
        return within(operation, 0xb9, 0xba) || within(operation, 0xc8, 0xc9) ? 5 : 1;
    }

    private static boolean within(int operation, int first, int last) {
        return operation >= first && operation <= last;
    }
}
