// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Sources made of iterators, one per split. Mirrors Flink's package of the same name.
 *
 * @serial exclude
 */
package io.millrace.api.connector.source.lib.util;
