// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What a function is told when its state is set up or stored. No threads.
 *
 * @serial exclude
 */
package io.millrace.runtime.state;
