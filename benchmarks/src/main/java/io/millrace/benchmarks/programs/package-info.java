// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

/**
 * The programs that are measured, written for the public API only. The same source is compiled for
 * every engine, with its prefix instead of {@code io.millrace}.
 */
package io.millrace.benchmarks.programs;
