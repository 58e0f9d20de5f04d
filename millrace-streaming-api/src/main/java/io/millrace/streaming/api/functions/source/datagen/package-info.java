// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Sources that make their records up: random ones, and sequences. Called by the thread of the source.
 *
 * @serial exclude
 */
package io.millrace.streaming.api.functions.source.datagen;
