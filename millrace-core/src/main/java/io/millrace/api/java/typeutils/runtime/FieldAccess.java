// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Locale;

/**
 * A field of a POJO and its serializer.
 *
 * <p>Hot path: fields of primitive types are read and written without boxing, unless the program has
 * given them another serializer than that of their type. Each value has a flag before it, true for
 * null. A field that the class has no more (null) is read and thrown away.
 */
final class FieldAccess {

    private enum Kind {
        BOOLEAN,
        BYTE,
        SHORT,
        CHAR,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        OBJECT,
        REMOVED
    }

    private final Field field;
    private final TypeSerializer<Object> serializer;
    private final Kind kind;
    private final boolean immutable;

    @SuppressWarnings("unchecked")
    FieldAccess(Field field, TypeSerializer<?> serializer) {
        this.field = field;
        this.serializer = (TypeSerializer<Object>) serializer;
        this.kind = kindOf(field, serializer);
        this.immutable = ImmutableSerializers.contain(serializer);
    }

    private static Kind kindOf(Field field, TypeSerializer<?> serializer) {
        if (field == null) {
            return Kind.REMOVED;
        }
        field.setAccessible(true);
        return PrimitiveSerializers.serve(field, serializer)
                ? Kind.valueOf(field.getType().getName().toUpperCase(Locale.ROOT))
                : Kind.OBJECT;
    }

    Field field() {
        return field;
    }

    TypeSerializer<Object> serializer() {
        return serializer;
    }

    boolean isRemoved() {
        return kind == Kind.REMOVED;
    }

    void copy(Object from, Object to) throws IllegalAccessException {
        switch (kind) {
            case BOOLEAN:
                field.setBoolean(to, field.getBoolean(from));
                return;
            case BYTE:
                field.setByte(to, field.getByte(from));
                return;
            case SHORT:
                field.setShort(to, field.getShort(from));
                return;
            case CHAR:
                field.setChar(to, field.getChar(from));
                return;
            case INT:
                field.setInt(to, field.getInt(from));
                return;
            case LONG:
                field.setLong(to, field.getLong(from));
                return;
            case FLOAT:
                field.setFloat(to, field.getFloat(from));
                return;
            case DOUBLE:
                field.setDouble(to, field.getDouble(from));
                return;
            case OBJECT:
                Object value = field.get(from);
                field.set(to, value == null || immutable ? value : serializer.copy(value));
                return;
            case REMOVED:
                return;
        }
        throw new AssertionError(kind);
    }

    void initialize(Object pojo) throws IllegalAccessException {
        if (field != null) {
            field.set(pojo, serializer.createInstance());
        }
    }

    void serialize(Object pojo, DataOutputView target) throws IOException, IllegalAccessException {
        switch (kind) {
            case BOOLEAN:
                target.writeBoolean(false);
                target.writeBoolean(field.getBoolean(pojo));
                return;
            case BYTE:
                target.writeBoolean(false);
                target.writeByte(field.getByte(pojo));
                return;
            case SHORT:
                target.writeBoolean(false);
                target.writeShort(field.getShort(pojo));
                return;
            case CHAR:
                target.writeBoolean(false);
                target.writeChar(field.getChar(pojo));
                return;
            case INT:
                target.writeBoolean(false);
                target.writeInt(field.getInt(pojo));
                return;
            case LONG:
                target.writeBoolean(false);
                target.writeLong(field.getLong(pojo));
                return;
            case FLOAT:
                target.writeBoolean(false);
                target.writeFloat(field.getFloat(pojo));
                return;
            case DOUBLE:
                target.writeBoolean(false);
                target.writeDouble(field.getDouble(pojo));
                return;
            case OBJECT:
                Object value = field.get(pojo);
                target.writeBoolean(value == null);
                if (value != null) {
                    serializer.serialize(value, target);
                }
                return;
            case REMOVED:
                target.writeBoolean(true);
                return;
        }
        throw new AssertionError(kind);
    }

    void deserialize(Object pojo, DataInputView source) throws IOException, IllegalAccessException {
        if (source.readBoolean()) {
            if (kind != Kind.REMOVED) {
                // Throws if the field is primitive.
                field.set(pojo, null);
            }
            return;
        }
        switch (kind) {
            case BOOLEAN:
                field.setBoolean(pojo, source.readBoolean());
                return;
            case BYTE:
                field.setByte(pojo, source.readByte());
                return;
            case SHORT:
                field.setShort(pojo, source.readShort());
                return;
            case CHAR:
                field.setChar(pojo, source.readChar());
                return;
            case INT:
                field.setInt(pojo, source.readInt());
                return;
            case LONG:
                field.setLong(pojo, source.readLong());
                return;
            case FLOAT:
                field.setFloat(pojo, source.readFloat());
                return;
            case DOUBLE:
                field.setDouble(pojo, source.readDouble());
                return;
            case OBJECT:
                field.set(pojo, serializer.deserialize(source));
                return;
            case REMOVED:
                serializer.deserialize(source);
                return;
        }
        throw new AssertionError(kind);
    }

    void copy(DataInputView source, DataOutputView target) throws IOException {
        boolean isNull = source.readBoolean();
        target.writeBoolean(isNull);
        if (!isNull) {
            serializer.copy(source, target);
        }
    }
}
