// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Services that are found at start, such as file systems.
 *
 * @serial exclude
 */
package io.millrace.core.plugin;
