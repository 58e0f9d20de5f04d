// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

/**
 * The type of an input or output that has no records.
 *
 * <p>Mirrors Flink 1.14's {@code Nothing}; no known differences.
 */
public class Nothing {
    private Nothing() {}
}
