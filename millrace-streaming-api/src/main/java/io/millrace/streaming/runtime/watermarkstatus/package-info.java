// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Idleness of streams, as operators see it. No threads.
 *
 * @serial exclude
 */
package io.millrace.streaming.runtime.watermarkstatus;
