// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Records that come back from a job to its program.
 *
 * <p>Used on the program's thread.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.operators.collect;
