// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

/**
 * The processes in which an engine is measured. Like the programs, this is compiled for every engine
 * with its own prefix.
 */
package io.millrace.benchmarks.job;
