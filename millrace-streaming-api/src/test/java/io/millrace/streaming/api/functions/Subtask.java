// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions;

import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.runtime.state.FunctionSnapshotContext;

import java.lang.reflect.Proxy;

/** What functions are told of where they run, and of checkpoints. */
public final class Subtask {

    private Subtask() {}

    /** A context that knows its subtask only. */
    public static RuntimeContext context(int index, int subtasks) {
        return (RuntimeContext) Proxy.newProxyInstance(
                RuntimeContext.class.getClassLoader(),
                new Class<?>[] {RuntimeContext.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getIndexOfThisSubtask" -> index;
                    case "getNumberOfParallelSubtasks" -> subtasks;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** A checkpoint. */
    public static FunctionSnapshotContext checkpoint(long id) {
        return (FunctionSnapshotContext) Proxy.newProxyInstance(
                FunctionSnapshotContext.class.getClassLoader(),
                new Class<?>[] {FunctionSnapshotContext.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getCheckpointId" -> id;
                    case "getCheckpointTimestamp" -> 0L;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
