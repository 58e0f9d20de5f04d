// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * How connectors hold back, mirrored from Flink 1.14.
 *
 * @serial exclude
 */
package io.millrace.api.common.io.ratelimiting;
