// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Serializers of the JDK's basic types, of collections and arrays, mirrored from Flink 1.14.
 *
 * <p>They write the same bytes as Flink. Uses {@code typeutils}, {@code types} and the memory
 * views; most are stateless and shared by all threads.
 *
 * @serial exclude
 */
package io.millrace.api.common.typeutils.base;
