// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics;

/** Anything that is measured. Mirrors Flink 1.14's {@code Metric}. */
public interface Metric {}
