// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Whole jobs under a seed: one scheduler decides who runs next, time is virtual, and a failing seed fails again.
 *
 * <p>May use everything; production code never uses it. Runs the same tasks and the same job loop as {@code embedded}.
 */
package io.millrace.engine.simulation;
