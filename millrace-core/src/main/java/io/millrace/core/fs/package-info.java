// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * File systems by scheme; the local one so far.
 *
 * @serial exclude
 */
package io.millrace.core.fs;
