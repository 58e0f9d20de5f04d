// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Process functions, with and without keys, with one input or two, and rolling aggregations.
 *
 * <p>May use {@code operator} and what that may use. Run on the task's thread.
 */
package io.millrace.engine.operator.keyed;
