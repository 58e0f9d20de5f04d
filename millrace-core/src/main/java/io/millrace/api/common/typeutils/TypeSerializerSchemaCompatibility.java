// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils;

import java.util.Objects;

/**
 * The judgement whether a serializer can take over state that was written by an earlier one.
 *
 * <p>Mirrors Flink 1.14's {@code TypeSerializerSchemaCompatibility}; no known differences.
 *
 * @param <T> type of the values
 */
public class TypeSerializerSchemaCompatibility<T> {

    private enum Kind {
        COMPATIBLE_AS_IS,
        COMPATIBLE_AFTER_MIGRATION,
        COMPATIBLE_WITH_RECONFIGURED_SERIALIZER,
        INCOMPATIBLE
    }

    private final Kind kind;
    private final TypeSerializer<T> reconfiguredSerializer;

    private TypeSerializerSchemaCompatibility(Kind kind, TypeSerializer<T> reconfiguredSerializer) {
        this.kind = kind;
        this.reconfiguredSerializer = reconfiguredSerializer;
    }

    /**
     * Returns the judgement that the new serializer reads the old bytes.
     *
     * @param <T> type of the values
     * @return the judgement
     */
    public static <T> TypeSerializerSchemaCompatibility<T> compatibleAsIs() {
        return new TypeSerializerSchemaCompatibility<>(Kind.COMPATIBLE_AS_IS, null);
    }

    /**
     * Returns the judgement that values must be read with the old serializer and written with the
     * new one.
     *
     * @param <T> type of the values
     * @return the judgement
     */
    public static <T> TypeSerializerSchemaCompatibility<T> compatibleAfterMigration() {
        return new TypeSerializerSchemaCompatibility<>(Kind.COMPATIBLE_AFTER_MIGRATION, null);
    }

    /**
     * Returns the judgement that another serializer must be used in place of the new one.
     *
     * @param reconfiguredSerializer the serializer to use
     * @param <T> type of the values
     * @return the judgement
     */
    public static <T> TypeSerializerSchemaCompatibility<T> compatibleWithReconfiguredSerializer(
            TypeSerializer<T> reconfiguredSerializer) {
        return new TypeSerializerSchemaCompatibility<>(
                Kind.COMPATIBLE_WITH_RECONFIGURED_SERIALIZER,
                Objects.requireNonNull(reconfiguredSerializer, "reconfiguredSerializer"));
    }

    /**
     * Returns the judgement that the state cannot be used.
     *
     * @param <T> type of the values
     * @return the judgement
     */
    public static <T> TypeSerializerSchemaCompatibility<T> incompatible() {
        return new TypeSerializerSchemaCompatibility<>(Kind.INCOMPATIBLE, null);
    }

    /**
     * Tells whether the new serializer reads the old bytes.
     *
     * @return true if so
     */
    public boolean isCompatibleAsIs() {
        return kind == Kind.COMPATIBLE_AS_IS;
    }

    /**
     * Tells whether values must be rewritten.
     *
     * @return true if so
     */
    public boolean isCompatibleAfterMigration() {
        return kind == Kind.COMPATIBLE_AFTER_MIGRATION;
    }

    /**
     * Tells whether {@link #getReconfiguredSerializer()} must be used.
     *
     * @return true if so
     */
    public boolean isCompatibleWithReconfiguredSerializer() {
        return kind == Kind.COMPATIBLE_WITH_RECONFIGURED_SERIALIZER;
    }

    /**
     * Tells whether the state cannot be used.
     *
     * @return true if so
     */
    public boolean isIncompatible() {
        return kind == Kind.INCOMPATIBLE;
    }

    /**
     * Returns the serializer to use in place of the new one.
     *
     * @return the serializer
     * @throws IllegalStateException unless {@link #isCompatibleWithReconfiguredSerializer()}
     */
    public TypeSerializer<T> getReconfiguredSerializer() {
        if (reconfiguredSerializer == null) {
            throw new IllegalStateException(
                    "There is a reconfigured serializer only for the judgement "
                            + Kind.COMPATIBLE_WITH_RECONFIGURED_SERIALIZER + ", this one is " + kind
                            + ".");
        }
        return reconfiguredSerializer;
    }

    @Override
    public String toString() {
        return "TypeSerializerSchemaCompatibility{resultType=" + kind
                + ", reconfiguredNewSerializer=" + reconfiguredSerializer + "}";
    }
}
