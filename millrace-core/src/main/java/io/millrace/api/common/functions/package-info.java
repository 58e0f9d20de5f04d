// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The functions that users write, and what they see of the engine. Called by the thread of one task.
 *
 * @serial exclude
 */
package io.millrace.api.common.functions;
