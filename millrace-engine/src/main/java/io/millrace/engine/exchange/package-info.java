// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Records between tasks: routers and channels at the producer, the input gate with its watermark valves at the consumer.
 *
 * <p>May use {@code queue}, {@code record}, {@code metrics} and {@code common}. A router and its channels' writers belong to
 * the producing task, a gate to the consuming one; they meet only in the rings.
 */
package io.millrace.engine.exchange;
