// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Joins of two keyed inputs by time.
 *
 * <p>May use {@code operator} and what that may use. Run on the task's thread.
 */
package io.millrace.engine.operator.join;
