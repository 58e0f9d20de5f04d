// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Partitioners as objects, for {@code setConnectionType}. A copy of its own belongs to each producing task.
 *
 * @serial exclude
 */
package io.millrace.streaming.runtime.partitioner;
