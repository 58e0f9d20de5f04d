// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * How user functions take part in checkpoints. Called on the task thread.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.checkpoint;
