// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Operators without keys and state of their own: map, flatMap, filter, timestamps and watermarks.
 *
 * <p>May use {@code operator} and what that may use. Run on the task's thread.
 */
package io.millrace.engine.operator.basic;
