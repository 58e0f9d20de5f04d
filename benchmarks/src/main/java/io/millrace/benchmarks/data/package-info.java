// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

/**
 * What flows through the programs: records that are a pure function of their index, so that every
 * side and every parallelism sees the same ones. Knows no engine.
 */
package io.millrace.benchmarks.data;
