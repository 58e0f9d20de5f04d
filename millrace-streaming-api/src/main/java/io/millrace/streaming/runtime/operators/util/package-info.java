// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Adapters between older and newer forms of user functions; without threads of their own.
 *
 * @serial exclude
 */
package io.millrace.streaming.runtime.operators.util;
