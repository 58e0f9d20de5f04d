// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Metrics as programs see them: counters, gauges, histograms, meters, and the groups they live in.
 *
 * @serial exclude
 */
package io.millrace.metrics;
