// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The streams of the fluent API: each call checks its arguments, finds types, and leaves a transformation behind.
 *
 * <p>Uses descriptions, transformations and the environment. Nothing here runs a record, except the small
 * functions that stand for built-in operations. Streams belong to the thread of the program.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.datastream;
