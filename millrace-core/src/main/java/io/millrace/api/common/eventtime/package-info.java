// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Timestamps and watermarks as programs see them. Generators and assigners belong to the thread of one task.
 *
 * @serial exclude
 */
package io.millrace.api.common.eventtime;
