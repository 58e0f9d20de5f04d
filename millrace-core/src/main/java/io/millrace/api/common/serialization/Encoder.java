// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.serialization;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;

/**
 * Writes records one by one to a stream of bytes. Mirrors Flink 1.14's {@code Encoder}.
 *
 * @param <IN> type of the records
 */
public interface Encoder<IN> extends Serializable {

    /**
     * Writes a record.
     *
     * @param element the record
     * @param stream takes it; must not be closed
     * @throws IOException if it cannot be written
     */
    void encode(IN element, OutputStream stream) throws IOException;
}
