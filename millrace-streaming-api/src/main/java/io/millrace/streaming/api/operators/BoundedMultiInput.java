// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.PublicEvolving;

/** An operator that wants to know when its inputs end. Mirrors Flink 1.14's {@code BoundedMultiInput}. */
@PublicEvolving
public interface BoundedMultiInput {

    /**
     * One input has ended; records can still be emitted.
     *
     * @param inputId number of the input, from 1
     * @throws Exception fails the job
     */
    void endInput(int inputId) throws Exception;
}
