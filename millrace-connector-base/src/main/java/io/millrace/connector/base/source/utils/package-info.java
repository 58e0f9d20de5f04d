// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Serialization of split assignments. Mirrors Flink's package of the same name.
 *
 * @serial exclude
 */
package io.millrace.connector.base.source.utils;
