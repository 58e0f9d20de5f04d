// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.core.io.InputSplit;

import java.io.IOException;

/**
 * An input format that knows the subtask it runs in. Mirrors Flink 1.14's {@code
 * RichInputFormat}; no known differences.
 *
 * @param <OT> type of the records
 * @param <T> type of the splits
 */
public abstract class RichInputFormat<OT, T extends InputSplit> implements InputFormat<OT, T> {
    private static final long serialVersionUID = 1L;

    private transient RuntimeContext runtimeContext;

    /** Creates the format. */
    public RichInputFormat() {}

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

    /**
     * Called once by a subtask, before its first split.
     *
     * @throws IOException if opening fails
     */
    public void openInputFormat() throws IOException {}

    /**
     * Called by a subtask after its last split, also after failures.
     *
     * @throws IOException if closing fails
     */
    public void closeInputFormat() throws IOException {}
}
