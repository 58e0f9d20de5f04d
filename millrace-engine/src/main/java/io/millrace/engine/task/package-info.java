// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * A task: one subtask at run time, its input, its chain and its outputs, driven step by step.
 *
 * <p>May use {@code exchange}, {@code operator} and the packages below them; does not know the job. A task belongs to its
 * own thread; others reach it only by cancelling it, by mail and by its doorbell.
 */
package io.millrace.engine.task;
