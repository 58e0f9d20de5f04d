// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.common.InputOrder;

/**
 * What a task needs to know to keep the records of one logical input until its end.
 *
 * @param order when its records are processed
 * @param keySelector the task's own; null unless the input is sorted
 * @param keySerializer writes keys; null unless the input is sorted
 * @param valueSerializer writes and reads records; null if they are processed as they come
 * @param memoryBytes what may lie in memory
 */
public record InputSorting(
        InputOrder order,
        KeySelector<Object, Object> keySelector,
        TypeSerializer<Object> keySerializer,
        TypeSerializer<Object> valueSerializer,
        long memoryBytes) {}
