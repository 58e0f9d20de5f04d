// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The loggers of Millrace's own classes. Not part of the mirrored API. Uses SLF4J and nothing else of ours.
 *
 * @serial exclude
 */
package io.millrace.logging;
