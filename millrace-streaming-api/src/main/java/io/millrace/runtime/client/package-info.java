// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * How a job ended badly, as its client sees it. No threads.
 *
 * @serial exclude
 */
package io.millrace.runtime.client;
