// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.io;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * An object that writes and reads its own content.
 *
 * <p>Classes need a public constructor without parameters. Mirrors Flink 1.14's {@code
 * IOReadableWritable}; no known differences.
 */
public interface IOReadableWritable {

    /**
     * Writes the content of this object.
     *
     * @param out where to write
     * @throws IOException if writing fails
     */
    void write(DataOutputView out) throws IOException;

    /**
     * Replaces the content of this object.
     *
     * @param in where to read
     * @throws IOException if reading fails
     */
    void read(DataInputView in) throws IOException;
}
