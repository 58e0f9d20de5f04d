// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The contract of serializers and of the snapshots that describe them in stored state, mirrored
 * from Flink 1.14.
 *
 * <p>Uses the memory views. A serializer belongs to one thread at a time.
 *
 * @serial exclude
 */
package io.millrace.api.common.typeutils;
