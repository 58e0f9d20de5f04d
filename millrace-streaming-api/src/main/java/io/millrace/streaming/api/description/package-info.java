// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What a program asks for, as data: one serializable record per operator, source and partitioning.
 *
 * <p>The fluent API ({@code DataStream} and friends) fills these records into {@code Transformation}s; the engine reads
 * them when it plans a job and builds the code that runs them. Nothing in here runs a record. May use the function,
 * type and state interfaces of the core; knows neither the engine nor the fluent API. No threads.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.description;
