// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Binary input and output views that serializers write to and read from.
 *
 * <p>Mirrored from Flink 1.14 without memory segments. Views belong to the thread that uses them.
 * Uses the JDK only.
 *
 * @serial exclude
 */
package io.millrace.core.memory;
