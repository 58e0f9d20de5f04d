// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Parsers of single fields in lines of delimited text, mirrored from Flink 1.14.
 *
 * <p>A parser is one thread's, reads bytes where they lie and keeps its last result and error.
 * Nothing here reads files.
 *
 * @serial exclude
 */
package io.millrace.types.parser;
