// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Ready-made timestamp extractors of the older kind. They own no thread.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.functions.timestamps;
