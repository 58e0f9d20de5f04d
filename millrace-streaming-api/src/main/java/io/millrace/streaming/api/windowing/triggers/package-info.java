// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Triggers, which say when a window fires. They keep what they remember in state of the key and
 * window, own no thread, and are called from the task thread.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.windowing.triggers;
