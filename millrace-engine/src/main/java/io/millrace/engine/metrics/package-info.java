// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Metrics of jobs, tasks and operators: the tree of groups with their scopes, the counters that the engine writes, and the
 * reporters that hear of both.
 *
 * <p>May use {@code common}. A metric is written by the thread of its task, and may be read by any; reporters are told of
 * metrics on the thread that registers or closes, and called from time to time on one of their own.
 */
package io.millrace.engine.metrics;
