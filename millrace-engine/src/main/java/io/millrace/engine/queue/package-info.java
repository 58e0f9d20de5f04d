// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Queues between threads.
 *
 * <p>Uses nothing of the engine. Every queue says who may call which end.
 */
package io.millrace.engine.queue;
