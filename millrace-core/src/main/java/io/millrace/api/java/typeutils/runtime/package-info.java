// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Serializers of tuples, rows, POJOs and other composite or user-defined types, mirrored from Flink
 * 1.14; their byte formats are Flink's.
 *
 * <p>Uses the serializer contract, the type information and the memory views. A serializer belongs
 * to one thread at a time; {@code copy}, {@code serialize} and {@code deserialize} are called per
 * record. {@link io.millrace.api.java.typeutils.runtime.GeneratedSerializers} replaces reflection
 * by generated code.
 *
 * @serial exclude
 */
package io.millrace.api.java.typeutils.runtime;
