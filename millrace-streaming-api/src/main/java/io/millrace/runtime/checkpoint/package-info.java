// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Checkpoints, as signatures of operators mention them. No threads.
 *
 * @serial exclude
 */
package io.millrace.runtime.checkpoint;
