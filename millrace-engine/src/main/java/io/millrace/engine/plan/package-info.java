// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The one plan of a job: what runs, what {@code explain} prints, what a checkpoint will store; and the planner that makes it
 * from a program's transformations.
 *
 * <p>May use {@code operator} and the packages below it, {@code handover}, {@code common} and the streaming API's
 * transformations and descriptions. What it hands to {@code handover} are edges; that package knows nothing of plans.
 * A plan is immutable and may be read by any thread. What a program sets and nothing acts on is in the table of
 * {@code SettingsWithoutEffect}.
 */
package io.millrace.engine.plan;
