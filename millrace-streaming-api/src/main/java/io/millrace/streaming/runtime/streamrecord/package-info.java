// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What flows through a stream, as some API classes show it: records and watermarks. No threads.
 *
 * @serial exclude
 */
package io.millrace.streaming.runtime.streamrecord;
