// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import io.millrace.configuration.Configuration;

/**
 * A function with a life cycle, which sees its surroundings. Mirrors Flink 1.14's {@code RichFunction}.
 */
public interface RichFunction extends Function {

    /**
     * Called once per subtask before the first record.
     *
     * @param parameters empty; kept for programs written for Flink
     * @throws Exception whatever goes wrong; fails the job
     */
    void open(Configuration parameters) throws Exception;

    /**
     * Called once per subtask after the last record, and after a failure.
     *
     * @throws Exception whatever goes wrong; fails the job
     */
    void close() throws Exception;

    /**
     * What the function sees of the engine.
     *
     * @return the context, from {@link #open} on
     */
    RuntimeContext getRuntimeContext();

    /**
     * What an iterating function sees of the engine.
     *
     * @return the context
     * @throws IllegalStateException if the function does not run in an iteration
     */
    IterationRuntimeContext getIterationRuntimeContext();

    /**
     * Called by the engine before {@link #open}.
     *
     * @param t the context
     */
    void setRuntimeContext(RuntimeContext t);
}
