// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What the API says about operators without naming the ones that run. No threads.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.operators;
