// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Where a program begins: environments that hand out sources, hold settings, and execute.
 *
 * <p>Knows executors only through {@code io.millrace.core.execution}. An environment belongs to the thread
 * of the program.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.environment;
