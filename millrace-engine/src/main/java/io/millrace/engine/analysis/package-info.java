// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Reads the bytecode of user functions, to find out what they do to the objects that they get and that they emit.
 *
 * <p>Only the planner asks, and only where a copy could be left out. Every answer errs on the side of the copy: what cannot
 * be read or followed counts as harmful. Nothing of the user's is run or initialized; nothing is kept beyond one plan.
 * Uses the core's function classes and ASM.
 */
package io.millrace.engine.analysis;
