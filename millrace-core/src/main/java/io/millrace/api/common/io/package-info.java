// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Input and output formats, mirrored from Flink 1.14: how records are read from and written to
 * files and other things that come in pieces.
 *
 * <p>A format is configured and asked for its splits where the job starts, then serialized; every
 * subtask works on a copy of its own, by one thread at a time.
 *
 * @serial exclude
 */
package io.millrace.api.common.io;
