// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.common.KeyGroups;
import io.millrace.engine.common.NullKeys;

/**
 * Takes the key out of a record, and fails if another subtask owns it. Belongs to the task's thread.
 *
 * <p>Behind {@code keyBy} that never happens. It does where a stream was taken for keyed that is partitioned otherwise: then one
 * key has state in several subtasks.
 */
public final class CheckedKeySelector implements KeySelector<Object, Object> {

    private static final long serialVersionUID = 1L;

    private final KeySelector<Object, Object> selector;
    private final int subtask;
    private final int parallelism;
    private final int maxParallelism;

    /**
     * @param selector takes the key out of a record
     * @param scope of the subtask that gets the records
     */
    public CheckedKeySelector(KeySelector<Object, Object> selector, TaskScope scope) {
        this.selector = selector;
        this.subtask = scope.subtaskIndex();
        this.parallelism = scope.parallelism();
        this.maxParallelism = scope.maxParallelism();
    }

    @Override
    public Object getKey(Object value) throws Exception {
        Object key = selector.getKey(value);
        if (key == null) {
            throw NullKeys.returnedBy(selector);
        }
        int group = KeyGroups.of(key, maxParallelism);
        int owner = KeyGroups.owner(group, parallelism, maxParallelism);
        if (owner != subtask) {
            throw new IllegalStateException("Record '" + value + "' is in subtask " + (subtask + 1)
                    + " of " + parallelism + ", but its key '" + key + "' belongs to subtask "
                    + (owner + 1) + " (key group " + group + " of " + maxParallelism
                    + "). The stream was taken for keyed although it is not partitioned as"
                    + " keyBy would do: use keyBy in place of reinterpretAsKeyedStream, or"
                    + " partition it by the same key, with the same parallelism and max"
                    + " parallelism, and do not change keys on the way.");
        }
        return key;
    }
}
