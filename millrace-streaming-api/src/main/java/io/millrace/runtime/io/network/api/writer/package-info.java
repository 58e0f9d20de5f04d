// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * How records find their channels, as partitioners of users see it. No threads.
 *
 * @serial exclude
 */
package io.millrace.runtime.io.network.api.writer;
