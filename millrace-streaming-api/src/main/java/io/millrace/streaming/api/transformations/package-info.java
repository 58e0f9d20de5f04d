// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The steps of a program: what {@code DataStream} calls leave behind, and what the engine reads when it plans a job.
 *
 * <p>Names as in Flink, contents our own: a transformation carries a description, no code that runs. May use the
 * descriptions and the core; belongs to the program's thread until {@code execute}.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.transformations;
