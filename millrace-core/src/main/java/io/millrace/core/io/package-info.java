// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Objects that write themselves, versioned formats, and input splits, mirrored from Flink 1.14.
 *
 * <p>Uses the memory views only; nothing here owns a thread.
 *
 * @serial exclude
 */
package io.millrace.core.io;
