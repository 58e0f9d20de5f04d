// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

/** Says which consumer gets a record. Hot path. Owned by the producer. */
interface ChannelSelector {

    /** Stands for every channel. */
    int ALL = -1;

    /** Index of the channel for a record, or {@link #ALL}. */
    int select(Object value);

    /** The same for who looks at timestamps, too. */
    default int select(Object value, long timestamp) {
        return select(value);
    }
}
