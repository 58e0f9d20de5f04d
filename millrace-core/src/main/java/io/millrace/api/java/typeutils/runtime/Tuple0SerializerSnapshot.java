// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.java.tuple.Tuple0;

/**
 * Describes the {@link Tuple0Serializer} in stored state.
 *
 * <p>Mirrors Flink 1.14's {@code Tuple0SerializerSnapshot}; no known differences.
 */
public final class Tuple0SerializerSnapshot extends SimpleTypeSerializerSnapshot<Tuple0> {

    /** Creates the snapshot. */
    public Tuple0SerializerSnapshot() {
        super(() -> Tuple0Serializer.INSTANCE);
    }
}
