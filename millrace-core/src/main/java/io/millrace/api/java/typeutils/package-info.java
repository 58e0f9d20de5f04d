// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Descriptions of the types that Java programs use, and their inference from classes, mirrored from
 * Flink 1.14: tuples, rows, POJOs, collections, enums and the rest.
 *
 * <p>Descriptions are immutable and shared freely between threads.
 *
 * @serial exclude
 */
package io.millrace.api.java.typeutils;
