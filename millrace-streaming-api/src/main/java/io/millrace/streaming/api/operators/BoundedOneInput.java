// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.PublicEvolving;

/** An operator with one input that wants to know when it has ended. Mirrors Flink 1.14's {@code BoundedOneInput}. */
@PublicEvolving
public interface BoundedOneInput {

    /**
     * The input has ended; records can still be emitted. Called before {@link StreamOperator#finish}.
     *
     * @throws Exception fails the job
     */
    void endInput() throws Exception;
}
