// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What sources say of themselves. Mirrors Flink's package of the same name; data only, no threads.
 *
 * @serial exclude
 */
package io.millrace.api.connector.source;
