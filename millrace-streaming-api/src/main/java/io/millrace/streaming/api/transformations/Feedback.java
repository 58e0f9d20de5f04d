// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.dag.Transformation;

/** What both kinds of loops check. */
final class Feedback {

    private Feedback() {}

    static void checkParallelism(
            Transformation<?> loop, Transformation<?> feedback, String advice) {
        if (feedback.getParallelism() != loop.getParallelism()) {
            throw new UnsupportedOperationException(
                    "Parallelism of the feedback stream must match the parallelism of the original"
                            + " stream. Parallelism of original stream: " + loop.getParallelism()
                            + "; parallelism of feedback stream: " + feedback.getParallelism()
                            + advice);
        }
    }
}
