// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.typeutils.runtime.GeneratedSerializers;
import io.millrace.engine.common.FastPaths;
import io.millrace.engine.common.SerializedObject;
import io.millrace.engine.record.NullCheck;

/**
 * How a record goes from one operator to the next: as it is, or as a copy, so that neither sees what the other changes.
 *
 * @param copies whether each record is copied
 * @param reason why, for {@code explain}
 * @param serializer copies records, and estimates their size on an edge
 * @param nullCheck refuses nulls in records of an edge; null if there is nothing to refuse, and between chained operators
 */
public record HandOver(
        boolean copies,
        String reason,
        SerializedObject<TypeSerializer<?>> serializer,
        NullCheck nullCheck) {

    /** What copies records on this edge, and writes them; the caller's own. */
    @SuppressWarnings("unchecked")
    public TypeSerializer<Object> serializer(ClassLoader classLoader, FastPaths fastPaths) {
        TypeSerializer<Object> plain = (TypeSerializer<Object>) serializer.read(classLoader);
        return fastPaths.generatedSerializers() ? GeneratedSerializers.specialize(plain) : plain;
    }

    /** As {@code explain} prints it. */
    public String label() {
        return (copies ? "COPY" : "SHARE") + " (" + reason + ")";
    }
}
