// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.typeinfo.TypeInformation;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.util.Objects;

/**
 * A field of a POJO and the type of its values. Mirrors Flink 1.14's {@code PojoField}; no known
 * differences.
 */
public class PojoField implements Serializable {
    private static final long serialVersionUID = 1975295846436559363L;

    /** Written as its class and name, since fields are not serializable. */
    private transient Field field;

    private final TypeInformation<?> type;

    /**
     * Describes a field.
     *
     * @param field the field
     * @param type type of its values
     */
    public PojoField(Field field, TypeInformation<?> type) {
        this.field = checkNotNull(field);
        this.type = checkNotNull(type);
    }

    /**
     * Returns the field.
     *
     * @return the reflected field
     */
    public Field getField() {
        return field;
    }

    /**
     * Returns the type of the field's values.
     *
     * @return its description
     */
    public TypeInformation<?> getTypeInformation() {
        return type;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeObject(field.getDeclaringClass());
        out.writeUTF(field.getName());
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        Class<?> declaringClass = (Class<?>) in.readObject();
        String name = in.readUTF();
        try {
            this.field = declaringClass.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            InvalidObjectException failure =
                    new InvalidObjectException("Class " + declaringClass.getName()
                            + " has no field '" + name
                            + "' here, but had one where the job was built. Use the same"
                            + " version of the class on both sides.");
            failure.initCause(e);
            throw failure;
        }
    }

    @Override
    public String toString() {
        return "PojoField " + field.getDeclaringClass() + "." + field.getName() + " (" + type + ")";
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof PojoField)) {
            return false;
        }
        PojoField that = (PojoField) obj;
        return type.equals(that.type) && field.equals(that.field);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, type);
    }
}
