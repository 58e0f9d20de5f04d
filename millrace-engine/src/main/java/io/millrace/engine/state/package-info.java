// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * State of operators by key: rows on the heap, found with one hash probe per record, and namespaces below them.
 *
 * <p>May use {@code common} and {@code snapshot}. A store belongs to one operator of one subtask and to the task's thread.
 */
package io.millrace.engine.state;
