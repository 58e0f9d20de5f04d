// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.runtime.partitioner;

/** A partitioner that needs the number of key groups. Mirrors Flink 1.14's {@code ConfigurableStreamPartitioner}. */
public interface ConfigurableStreamPartitioner {

    /**
     * Called before the first record.
     *
     * @param maxParallelism number of key groups of the consumer
     */
    void configure(int maxParallelism);
}
