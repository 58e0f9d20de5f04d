// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils;

import io.millrace.util.Preconditions;

/**
 * Judges several nested serializers at once.
 *
 * <p>Mirrors the part of Flink 1.14's {@code CompositeTypeSerializerUtil} that snapshots of
 * composite serializers need.
 */
public final class CompositeTypeSerializerUtil {
    private CompositeTypeSerializerUtil() {}

    /**
     * Judges nested serializers, each against its own snapshot.
     *
     * @param newNestedSerializers the nested serializers the program uses now
     * @param nestedSerializerSnapshots the snapshots of the former ones, in the same order
     * @param <T> type of the values of the outer serializer
     * @return the judgement about all of them
     */
    public static <T> IntermediateCompatibilityResult<T> constructIntermediateCompatibilityResult(
            TypeSerializer<?>[] newNestedSerializers,
            TypeSerializerSnapshot<?>[] nestedSerializerSnapshots) {
        Preconditions.checkArgument(
                newNestedSerializers.length == nestedSerializerSnapshots.length,
                "Different number of new serializers and existing serializer snapshots.");
        TypeSerializer<?>[] toUse = new TypeSerializer<?>[newNestedSerializers.length];
        boolean migrate = false;
        boolean reconfigured = false;
        for (int i = 0; i < toUse.length; i++) {
            TypeSerializerSchemaCompatibility<?> judgement =
                    judge(newNestedSerializers[i], nestedSerializerSnapshots[i]);
            if (judgement.isIncompatible()) {
                return new IntermediateCompatibilityResult<>(Kind.INCOMPATIBLE, null);
            }
            toUse[i] = newNestedSerializers[i];
            if (judgement.isCompatibleAfterMigration()) {
                migrate = true;
            } else if (judgement.isCompatibleWithReconfiguredSerializer()) {
                reconfigured = true;
                toUse[i] = judgement.getReconfiguredSerializer();
            }
        }
        if (migrate) {
            return new IntermediateCompatibilityResult<>(Kind.AFTER_MIGRATION, null);
        }
        return new IntermediateCompatibilityResult<>(
                reconfigured ? Kind.RECONFIGURED : Kind.AS_IS, toUse);
    }

    @SuppressWarnings("unchecked")
    private static <E> TypeSerializerSchemaCompatibility<E> judge(
            TypeSerializer<?> serializer, TypeSerializerSnapshot<?> snapshot) {
        return ((TypeSerializerSnapshot<E>) snapshot)
                .resolveSchemaCompatibility((TypeSerializer<E>) serializer);
    }

    private enum Kind {
        AS_IS,
        AFTER_MIGRATION,
        RECONFIGURED,
        INCOMPATIBLE
    }

    /**
     * The judgement about the nested serializers of an outer one.
     *
     * @param <T> type of the values of the outer serializer
     */
    public static final class IntermediateCompatibilityResult<T> {
        private final Kind kind;
        private final TypeSerializer<?>[] nestedSerializers;

        private IntermediateCompatibilityResult(Kind kind, TypeSerializer<?>[] nestedSerializers) {
            this.kind = kind;
            this.nestedSerializers = nestedSerializers;
        }

        /**
         * Tells whether all of them read the old bytes.
         *
         * @return true if so
         */
        public boolean isCompatibleAsIs() {
            return kind == Kind.AS_IS;
        }

        /**
         * Tells whether some of them need their values rewritten.
         *
         * @return true if so
         */
        public boolean isCompatibleAfterMigration() {
            return kind == Kind.AFTER_MIGRATION;
        }

        /**
         * Tells whether some of them must be replaced by another.
         *
         * @return true if so
         */
        public boolean isCompatibleWithReconfiguredSerializer() {
            return kind == Kind.RECONFIGURED;
        }

        /**
         * Tells whether one of them cannot use the state.
         *
         * @return true if so
         */
        public boolean isIncompatible() {
            return kind == Kind.INCOMPATIBLE;
        }

        /**
         * Returns the nested serializers to use.
         *
         * @return the new ones, some of them reconfigured
         * @throws IllegalStateException if migration is needed or the state cannot be used
         */
        public TypeSerializer<?>[] getNestedSerializers() {
            Preconditions.checkState(
                    nestedSerializers != null,
                    "There are no nested serializers to use, the judgement is %s.",
                    kind);
            return nestedSerializers;
        }
    }
}
