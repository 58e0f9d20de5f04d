// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Windows: the general path, right for every assigner, trigger, evictor and lateness.
 *
 * <p>A record updates each of its windows. An operator that updates slices instead and combines them when windows fire, where
 * merging is lawful, belongs beside {@link io.millrace.engine.operator.window.WindowOperator}, and must give what that gives.
 *
 * <p>May use {@code operator} and what that may use. Runs on the task's thread.
 */
package io.millrace.engine.operator.window;
