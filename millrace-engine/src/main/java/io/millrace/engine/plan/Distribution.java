// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

/**
 * Which consumers a producing subtask reaches over an edge. Flink's rule: with forward and rescale each subtask of the
 * smaller side gets a run of neighbours on the larger side; else everybody reaches everybody.
 */
public final class Distribution {

    private Distribution() {}

    /** Whether a producer has a channel to a consumer. */
    public static boolean reaches(
            EdgePlan edge, int producer, int producers, int consumer, int consumers) {
        if (!edge.isPointwise()) {
            return true;
        }
        if (producers >= consumers) {
            return producer >= (long) consumer * producers / consumers
                    && producer < (consumer + 1L) * producers / consumers;
        }
        return consumer >= firstConsumer(producer, producers, consumers)
                && consumer < firstConsumer(producer + 1, producers, consumers);
    }

    private static long firstConsumer(int producer, int producers, int consumers) {
        return ((long) producer * consumers + producers - 1) / producers;
    }
}
