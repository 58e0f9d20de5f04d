// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * State as functions see it, and the descriptors that name it. Used by the thread of one task.
 *
 * @serial exclude
 */
package io.millrace.api.common.state;
