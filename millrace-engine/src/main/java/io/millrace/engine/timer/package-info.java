// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Timers of keyed operators in event and processing time, without a thread of their own.
 *
 * <p>May use {@code state}. Belongs to the task's thread, like the operator that owns them.
 */
package io.millrace.engine.timer;
