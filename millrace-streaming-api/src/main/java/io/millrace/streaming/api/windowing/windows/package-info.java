// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Windows and their serializers; immutable values, shared freely between threads.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.windowing.windows;
