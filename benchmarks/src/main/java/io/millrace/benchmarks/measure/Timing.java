// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.measure;

/**
 * How long to warm up and how long to measure. Warm-up ends between its least and its most time, as
 * soon as three segments in a row have cost about the same and hardly anything was compiled in them.
 */
public record Timing(long leastWarmUpMs, long mostWarmUpMs, long measuredMs, long segmentMs) {}
