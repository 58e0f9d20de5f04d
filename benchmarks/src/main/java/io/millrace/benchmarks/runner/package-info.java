// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

/**
 * What {@code ./millrace bench} runs: compiles the programs for each side, starts the processes in
 * turns, compares what they tell, and prints it. Nothing in here is in a measured process.
 */
package io.millrace.benchmarks.runner;
