// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import io.millrace.util.MathUtils;
import io.millrace.util.Preconditions;

/**
 * Which subtask owns which key groups, and which key group a key belongs to. Mirrors Flink 1.14's {@code
 * KeyGroupRangeAssignment}; no known differences.
 */
public final class KeyGroupRangeAssignment {

    /** Least number of key groups that is chosen by default. */
    public static final int DEFAULT_LOWER_BOUND_MAX_PARALLELISM = 1 << 7;

    /** Largest number of key groups. */
    public static final int UPPER_BOUND_MAX_PARALLELISM = 1 << 15;

    private KeyGroupRangeAssignment() {}

    /**
     * The subtask of a key.
     *
     * @param key the key, not null
     * @param maxParallelism number of key groups
     * @param parallelism number of subtasks
     * @return index of the subtask
     */
    public static int assignKeyToParallelOperator(Object key, int maxParallelism, int parallelism) {
        Preconditions.checkNotNull(key, "Assigned key must not be null!");
        return computeOperatorIndexForKeyGroup(
                maxParallelism, parallelism, assignToKeyGroup(key, maxParallelism));
    }

    /**
     * The key group of a key.
     *
     * @param key the key, not null
     * @param maxParallelism number of key groups
     * @return number of the key group
     */
    public static int assignToKeyGroup(Object key, int maxParallelism) {
        Preconditions.checkNotNull(key, "Assigned key must not be null!");
        return computeKeyGroupForKeyHash(key.hashCode(), maxParallelism);
    }

    /**
     * The key group of the hash code of a key.
     *
     * @param keyHash the hash code
     * @param maxParallelism number of key groups
     * @return number of the key group
     */
    public static int computeKeyGroupForKeyHash(int keyHash, int maxParallelism) {
        return MathUtils.murmurHash(keyHash) % maxParallelism;
    }

    /**
     * The key groups of a subtask.
     *
     * @param maxParallelism number of key groups
     * @param parallelism number of subtasks
     * @param operatorIndex index of the subtask
     * @return the range
     */
    public static KeyGroupRange computeKeyGroupRangeForOperatorIndex(
            int maxParallelism, int parallelism, int operatorIndex) {
        checkParallelismPreconditions(parallelism);
        checkParallelismPreconditions(maxParallelism);
        Preconditions.checkArgument(
                maxParallelism >= parallelism,
                "Maximum parallelism must not be smaller than parallelism.");
        int start = (operatorIndex * maxParallelism + parallelism - 1) / parallelism;
        int end = ((operatorIndex + 1) * maxParallelism - 1) / parallelism;
        return new KeyGroupRange(start, end);
    }

    /**
     * The subtask of a key group.
     *
     * @param maxParallelism number of key groups
     * @param parallelism number of subtasks
     * @param keyGroupId number of the key group
     * @return index of the subtask
     */
    public static int computeOperatorIndexForKeyGroup(
            int maxParallelism, int parallelism, int keyGroupId) {
        return keyGroupId * parallelism / maxParallelism;
    }

    /**
     * The number of key groups that is chosen for a parallelism by default.
     *
     * @param operatorParallelism number of subtasks
     * @return one and a half of it, rounded up to a power of two, between 128 and 32768
     */
    public static int computeDefaultMaxParallelism(int operatorParallelism) {
        checkParallelismPreconditions(operatorParallelism);
        int rounded = MathUtils.roundUpToPowerOfTwo(operatorParallelism + operatorParallelism / 2);
        return Math.min(
                Math.max(rounded, DEFAULT_LOWER_BOUND_MAX_PARALLELISM),
                UPPER_BOUND_MAX_PARALLELISM);
    }

    /**
     * Checks a number of subtasks.
     *
     * @param parallelism the number
     * @throws IllegalArgumentException if it is not between 1 and 32768
     */
    public static void checkParallelismPreconditions(int parallelism) {
        Preconditions.checkArgument(
                parallelism > 0 && parallelism <= UPPER_BOUND_MAX_PARALLELISM,
                "Operator parallelism not within bounds: " + parallelism);
    }
}
