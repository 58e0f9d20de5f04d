// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.StringValue;

import java.io.IOException;
import java.util.Map;

/**
 * The values of a configuration as bytes, in the format of Flink 1.14: their number, then for each the key, a byte for the
 * type, and the value.
 */
final class ConfigurationBytes {

    private static final byte STRING = 0;
    private static final byte INT = 1;
    private static final byte LONG = 2;
    private static final byte BOOLEAN = 3;
    private static final byte FLOAT = 4;
    private static final byte DOUBLE = 5;
    private static final byte BYTES = 6;

    private static final String LIMITS =
            " This method is deprecated and might not work for all supported types.";

    private ConfigurationBytes() {}

    static void write(Map<String, Object> values, DataOutputView out) throws IOException {
        out.writeInt(values.size());
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            StringValue.writeString(entry.getKey(), out);
            writeValue(entry.getValue(), out);
        }
    }

    private static void writeValue(Object value, DataOutputView out) throws IOException {
        if (value instanceof String text) {
            out.write(STRING);
            StringValue.writeString(text, out);
        } else if (value instanceof Integer number) {
            out.write(INT);
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.write(LONG);
            out.writeLong(number);
        } else if (value instanceof Float number) {
            out.write(FLOAT);
            out.writeFloat(number);
        } else if (value instanceof Double number) {
            out.write(DOUBLE);
            out.writeDouble(number);
        } else if (value instanceof byte[] bytes) {
            out.write(BYTES);
            out.writeInt(bytes.length);
            out.write(bytes);
        } else if (value instanceof Boolean flag) {
            out.write(BOOLEAN);
            out.writeBoolean(flag);
        } else {
            throw new IllegalArgumentException("Unrecognized type." + LIMITS);
        }
    }

    static void read(Map<String, Object> values, DataInputView in) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String key = StringValue.readString(in);
            values.put(key, readValue(in));
        }
    }

    private static Object readValue(DataInputView in) throws IOException {
        byte type = in.readByte();
        return switch (type) {
            case STRING -> StringValue.readString(in);
            case INT -> in.readInt();
            case LONG -> in.readLong();
            case FLOAT -> in.readFloat();
            case DOUBLE -> in.readDouble();
            case BOOLEAN -> in.readBoolean();
            case BYTES -> {
                byte[] bytes = new byte[in.readInt()];
                in.readFully(bytes);
                yield bytes;
            }
            default -> throw new IOException("Unrecognized type: " + type + "." + LIMITS);
        };
    }
}
