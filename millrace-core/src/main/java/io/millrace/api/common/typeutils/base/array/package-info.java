// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

/**
 * Serializers of arrays of primitives and of strings, mirrored from Flink 1.14.
 *
 * <p>They write the same bytes as Flink, are stateless and shared by all threads.
 *
 * @serial exclude
 */
package io.millrace.api.common.typeutils.base.array;
