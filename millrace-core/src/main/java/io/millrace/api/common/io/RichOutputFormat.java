// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import io.millrace.api.common.functions.RuntimeContext;

/**
 * An output format that knows the subtask it runs in. Mirrors Flink 1.14's {@code
 * RichOutputFormat}; no known differences.
 *
 * @param <IT> type of the records
 */
public abstract class RichOutputFormat<IT> implements OutputFormat<IT> {
    private static final long serialVersionUID = 1L;

    private transient RuntimeContext runtimeContext;

    /** Creates the format. */
    public RichOutputFormat() {}

    /**
     * Sets the context; called by the subtask first of all.
     *
     * @param t the context
     */
    public void setRuntimeContext(RuntimeContext t) {
        this.runtimeContext = t;
    }

    /**
     * Returns the context of the subtask.
     *
     * @return the context
     * @throws IllegalStateException if the format does not run in a subtask
     */
    public RuntimeContext getRuntimeContext() {
        if (runtimeContext == null) {
            throw new IllegalStateException(
                    "The runtime context has not been initialized yet. Try accessing it in one of the other life cycle methods.");
        }
        return runtimeContext;
    }
}
