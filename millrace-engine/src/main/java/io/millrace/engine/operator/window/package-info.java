// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Windows: the general path, right for every assigner, trigger, evictor and lateness.
 *
 * <p>May use {@code operator} and what that may use. Runs on the task's thread.
 */
package io.millrace.engine.operator.window;
