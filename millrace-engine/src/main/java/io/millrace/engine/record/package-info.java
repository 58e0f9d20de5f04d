// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What moves: records inside a chain ({@link io.millrace.engine.record.Receiver}), packets between tasks
 * ({@link io.millrace.engine.record.Packet}).
 *
 * <p>Uses nothing of the engine. A packet is written by one thread, published once, and read by one thread.
 */
package io.millrace.engine.record;
