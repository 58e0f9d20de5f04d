// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

/**
 * Each program as one plain loop on one thread: primitive maps, no boxing, nothing shared. What the
 * machine can do at best, its checksums included. Knows no engine.
 */
package io.millrace.benchmarks.hand;
