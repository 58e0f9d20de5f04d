// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import java.io.IOException;
import java.io.InputStream;

/**
 * Gives the bytes that an operator wrote into its raw state for one key group.
 *
 * <p>Mirrors Flink 1.14's {@code KeyGroupStatePartitionStreamProvider}; no known differences.
 */
public class KeyGroupStatePartitionStreamProvider extends StatePartitionStreamProvider {

    private final int keyGroupId;

    /**
     * Stands for bytes that could not be opened.
     *
     * @param creationException why
     * @param keyGroupId number of the key group
     */
    public KeyGroupStatePartitionStreamProvider(IOException creationException, int keyGroupId) {
        super(creationException);
        this.keyGroupId = keyGroupId;
    }

    /**
     * Gives a stream.
     *
     * @param stream the bytes
     * @param keyGroupId number of the key group
     */
    public KeyGroupStatePartitionStreamProvider(InputStream stream, int keyGroupId) {
        super(stream);
        this.keyGroupId = keyGroupId;
    }

    /**
     * The key group.
     *
     * @return its number, from 0
     */
    public int getKeyGroupId() {
        return keyGroupId;
    }
}
