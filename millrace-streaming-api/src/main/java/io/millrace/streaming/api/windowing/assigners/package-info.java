// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Assigners, which say to which windows a record belongs. They use windows and triggers and own no
 * thread; each subtask calls its own copy from its task thread.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.windowing.assigners;
