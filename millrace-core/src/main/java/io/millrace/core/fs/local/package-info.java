// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The local file system.
 *
 * @serial exclude
 */
package io.millrace.core.fs.local;
