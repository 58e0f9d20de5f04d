// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Whether an edge hands objects over or copies them, and what is done to records on an edge besides: checks for nulls, copies
 * through bytes.
 *
 * <p>Sees a job as a list of edges between transformations, and knows neither chains nor plans; the planner asks. Whose
 * objects the records are follows from the descriptions of operators and from what {@code analysis} reads in the functions.
 * May use {@code analysis}, {@code common}, {@code record} and the streaming API's transformations and descriptions.
 * Everything lives as long as one plan is made, in the thread that makes it.
 */
package io.millrace.engine.handover;
