// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Metrics of operators: groups that hand out counters, and the registry in which others find them.
 *
 * <p>May use {@code common}. A metric is written by the thread of its task; the registry may be read by any.
 */
package io.millrace.engine.metrics;
