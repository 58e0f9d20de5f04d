// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Event- and processing-time timers of keyed operators. There is no timer thread: the task asks for the next due time.
 *
 * <p>May use {@code state}. Everything belongs to the thread of one task.
 */
package io.millrace.engine.timer;
