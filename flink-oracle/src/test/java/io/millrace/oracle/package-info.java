// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Runs the programs of {@code corpus} here and on Flink 1.14.4, in a process of its own, and compares what they have seen.
 * Flink's jars lie below {@code peer/target} and on no class path of ours.
 */
package io.millrace.oracle;
