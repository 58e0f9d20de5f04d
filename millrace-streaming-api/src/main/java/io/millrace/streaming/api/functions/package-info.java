// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Functions of the DataStream API that see timers, timestamps and watermarks. They describe what the
 * user wants; each subtask calls its own copy from its task thread.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.functions;
