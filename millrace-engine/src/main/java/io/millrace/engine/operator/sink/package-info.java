// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Where records leave a job: sink functions, and the results that a program collects.
 *
 * <p>May use {@code operator} and what that may use. Run on the task's thread.
 */
package io.millrace.engine.operator.sink;
