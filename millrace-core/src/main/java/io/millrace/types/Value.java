// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.core.io.IOReadableWritable;

import java.io.Serializable;

/**
 * A type that serializes itself.
 *
 * <p>Classes need a public constructor without parameters. Mirrors Flink 1.14's {@code Value}; no
 * known differences.
 */
public interface Value extends IOReadableWritable, Serializable {}
