// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What a connector writes to read from outside. Mirrors Flink's package of the same name.
 *
 * @serial exclude
 */
package io.millrace.connector.base.source.reader.splitreader;
