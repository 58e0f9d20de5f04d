// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import io.millrace.util.MathUtils;

/** Which key group a key belongs to, and which subtask owns a key group. Bit for bit as in Flink. */
public final class KeyGroups {

    private KeyGroups() {}

    /** Group of a key, from 0; the key is not null. */
    public static int of(Object key, int maxParallelism) {
        return hash(key) % maxParallelism;
    }

    /** What decides over the group of a key: its group is the remainder by the number of groups. Not negative. */
    public static int hash(Object key) {
        return MathUtils.murmurHash(key.hashCode());
    }

    /** Index of the subtask that owns a key group. */
    public static int owner(int keyGroup, int parallelism, int maxParallelism) {
        return keyGroup * parallelism / maxParallelism;
    }
}
