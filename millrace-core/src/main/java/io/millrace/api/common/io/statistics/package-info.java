// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What an input format may know of its input beforehand, mirrored from Flink 1.14.
 *
 * @serial exclude
 */
package io.millrace.api.common.io.statistics;
