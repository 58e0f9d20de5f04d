// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

/**
 * Takes time inside of a process: segments of records between which the clocks are read, what the
 * process has used, what came out. The same on all sides; knows no engine.
 */
package io.millrace.benchmarks.measure;
