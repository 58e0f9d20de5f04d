// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What connectors have in common. Mirrors Flink's package of the same name; no threads.
 *
 * @serial exclude
 */
package io.millrace.connector.base;
