// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Source functions: user code that pushes records. Each runs on a thread of its own and emits under the
 * checkpoint lock.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.functions.source;
