// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Sources that come with the API. Mirrors Flink's package of the same name.
 *
 * @serial exclude
 */
package io.millrace.api.connector.source.lib;
