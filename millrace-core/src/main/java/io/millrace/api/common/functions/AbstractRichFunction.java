// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import io.millrace.configuration.Configuration;

import java.io.Serializable;

/** A rich function that does nothing when opened and closed. Mirrors Flink 1.14's {@code AbstractRichFunction}. */
public abstract class AbstractRichFunction implements RichFunction, Serializable {

    private static final long serialVersionUID = 1L;

    private transient RuntimeContext runtimeContext;

    /** Called by subclasses. */
    public AbstractRichFunction() {}

    @Override
    public void setRuntimeContext(RuntimeContext t) {
        this.runtimeContext = t;
    }

    @Override
    public RuntimeContext getRuntimeContext() {
        if (runtimeContext == null) {
            throw new IllegalStateException("The runtime context has not been initialized:"
                    + " it is there from open() on, not in the constructor.");
        }
        return runtimeContext;
    }

    @Override
    public IterationRuntimeContext getIterationRuntimeContext() {
        if (getRuntimeContext() instanceof IterationRuntimeContext context) {
            return context;
        }
        throw new IllegalStateException("This stub is not part of an iteration step function.");
    }

    @Override
    public void open(Configuration parameters) throws Exception {}

    @Override
    public void close() throws Exception {}
}
