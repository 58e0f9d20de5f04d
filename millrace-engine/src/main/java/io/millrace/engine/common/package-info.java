// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What every part of the engine needs: the injected environment, the clock, duty cycles, and the kinds of errors.
 *
 * <p>Uses nothing of the engine. The interfaces here are the only way to the world outside; their implementations live in
 * {@code embedded} (threads and the system's clock) and {@code simulation} (one seeded scheduler and virtual time).
 */
package io.millrace.engine.common;
