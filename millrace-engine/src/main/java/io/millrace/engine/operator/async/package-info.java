// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Waits for results from elsewhere. Belongs to the task's thread, except that any thread may complete a request.
 */
package io.millrace.engine.operator.async;
