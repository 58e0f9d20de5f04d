// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Runs operators that users wrote, in the terms of {@link io.millrace.streaming.api.operators.StreamOperator}.
 *
 * <p>A {@link io.millrace.engine.operator.custom.CustomOperator} stands in the chain like any other operator, and hands
 * records, watermarks and the rest on as objects. What such an operator asks of its task - outputs, states and timers with
 * namespaces, the clock, the mailbox - is here too. Everything belongs to the task's thread.
 */
package io.millrace.engine.operator.custom;
