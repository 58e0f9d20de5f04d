// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What partitioners of users are shown of a record. No threads.
 *
 * @serial exclude
 */
package io.millrace.runtime.plugable;
