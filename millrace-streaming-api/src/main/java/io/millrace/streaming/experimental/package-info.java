// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Records that travel over a socket to the program. Owned by the thread that writes, or the one that reads.
 *
 * @serial exclude
 */
package io.millrace.streaming.experimental;
