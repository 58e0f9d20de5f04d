// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Configuration by key: options with types and defaults, and the values given for them.
 *
 * @serial exclude
 */
package io.millrace.configuration;
