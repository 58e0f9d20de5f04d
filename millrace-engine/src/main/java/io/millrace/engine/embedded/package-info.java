// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The default executor: a job runs in the JVM and the class loader of the program that calls {@code execute}.
 *
 * <p>May use everything but {@code simulation}. Together with {@code simulation} the only place that knows real threads,
 * clocks and chance.
 */
package io.millrace.engine.embedded;
