// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.typeutils.TypeExtractor;

import java.io.Serializable;

/**
 * Names a side output and its type. Written as an anonymous subclass, {@code new OutputTag<String>("late") {}}, it knows
 * its type by itself. Two tags are equal if their ids are. Mirrors Flink 1.14's {@code OutputTag}.
 *
 * @param <T> type of the records
 */
public class OutputTag<T> implements Serializable {

    private static final long serialVersionUID = 2L;

    private final String id;
    private final TypeInformation<T> typeInfo;

    /**
     * For anonymous subclasses, which tell the type.
     *
     * @param id of the side output, not empty
     */
    public OutputTag(String id) {
        this.id = checkId(id);
        try {
            this.typeInfo = TypeExtractor.createTypeInfo(this, OutputTag.class, getClass(), 0);
        } catch (InvalidTypesException e) {
            throw new InvalidTypesException(
                    "Could not determine TypeInformation for the OutputTag type. The most common reason is forgetting"
                            + " to make the OutputTag an anonymous inner class: write new OutputTag<String>(\""
                            + id
                            + "\") {}. It is also not possible to use generic type variables with OutputTags, such"
                            + " as 'Tuple2<A, B>'.",
                    e);
        }
    }

    /**
     * With a type.
     *
     * @param id of the side output, not empty
     * @param typeInfo type of the records
     */
    public OutputTag(String id, TypeInformation<T> typeInfo) {
        this.id = checkId(id);
        this.typeInfo = Preconditions.checkNotNull(typeInfo, "TypeInformation cannot be null.");
    }

    private static String checkId(String id) {
        Preconditions.checkNotNull(id, "OutputTag id cannot be null.");
        Preconditions.checkArgument(!id.isEmpty(), "OutputTag id must not be empty.");
        return id;
    }

    /**
     * Whether records tagged with one tag are meant for another.
     *
     * @param owner the tag that reads
     * @param other the tag that was written to
     * @return whether both are the same side output
     */
    public static boolean isResponsibleFor(OutputTag<?> owner, OutputTag<?> other) {
        return other.equals(owner);
    }

    /**
     * Name of the side output.
     *
     * @return the id
     */
    public String getId() {
        return id;
    }

    /**
     * Type of the records.
     *
     * @return the type
     */
    public TypeInformation<T> getTypeInfo() {
        return typeInfo;
    }

    @Override
    public boolean equals(Object obj) {
        return obj == this || obj instanceof OutputTag<?> other && id.equals(other.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "OutputTag(" + typeInfo + ", " + id + ")";
    }
}
