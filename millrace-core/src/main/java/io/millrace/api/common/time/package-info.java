// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Durations and deadlines of the API.
 *
 * @serial exclude
 */
package io.millrace.api.common.time;
