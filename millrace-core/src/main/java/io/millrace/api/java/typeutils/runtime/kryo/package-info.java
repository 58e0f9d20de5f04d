// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The serializer of types that nothing else knows, built on Kryo 5, mirrored from Flink 1.14.
 *
 * <p>Works without opening packages of the JDK: values of JDK classes are written by Kryo's own
 * serializers, by those of this package, or by Java serialization. The byte format is not Flink's,
 * which uses Kryo 2. Each serializer has a Kryo of its own and belongs to one thread at a time.
 *
 * @serial exclude
 */
package io.millrace.api.java.typeutils.runtime.kryo;
