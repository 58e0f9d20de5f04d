// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.io;

import java.io.IOException;

/**
 * Turns objects into bytes and back; the version of the bytes is kept beside them.
 *
 * <p>Meant for metadata such as splits and committables, not for records. Mirrors Flink 1.14's
 * {@code SimpleVersionedSerializer}; no known differences.
 *
 * @param <E> type of the objects
 */
public interface SimpleVersionedSerializer<E> extends Versioned {

    @Override
    int getVersion();

    /**
     * Returns the bytes of an object, in the current version.
     *
     * @param obj the object
     * @return its bytes, not changed afterwards
     * @throws IOException if the object cannot be serialized
     */
    byte[] serialize(E obj) throws IOException;

    /**
     * Returns the object held by the bytes.
     *
     * @param version version in which the bytes were written
     * @param serialized the bytes
     * @return the object
     * @throws IOException if the bytes or their version are not understood
     */
    E deserialize(int version, byte[] serialized) throws IOException;
}
