// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Functions with two inputs: on connected streams, with a broadcast side, and for joins. Mirrors Flink 1.14's package of this
 * name.
 *
 * <p>Used by programs; the engine calls them on the task's thread.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.functions.co;
