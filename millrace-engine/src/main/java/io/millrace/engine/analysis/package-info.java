// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Reads the bytecode of user functions, to find out what they do to the objects that they get and that they emit.
 *
 * <p>Only {@code handover} asks, while a job is planned, and only where a copy could be left out. Every answer errs on the
 * side of the copy: what cannot be read or followed counts as harmful. No function is run, and no class initialized; only
 * lambdas are asked for their serialized form, by a method that the JDK generates. Nothing is kept beyond one plan.
 * Uses the core's function classes and ASM.
 */
package io.millrace.engine.analysis;
