// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Where checkpoints are written.
 *
 * @serial exclude
 */
package io.millrace.runtime.state.storage;
