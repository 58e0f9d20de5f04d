// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Where records enter a job: sources that are polled, built in or a user's reader of splits, and source functions that run
 * on a thread of their own.
 *
 * <p>May use {@code operator} and what that may use. A polled source runs on the task's thread; a
 * {@link io.millrace.engine.operator.source.FunctionSource} on its own, under the checkpoint lock.
 */
package io.millrace.engine.operator.source;
