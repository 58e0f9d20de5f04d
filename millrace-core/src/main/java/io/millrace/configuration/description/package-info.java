// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Descriptions of options and enum constants as small trees of text, links and lists, and what prints them. Immutable, but
 * for formatters, which belong to one thread.
 *
 * @serial exclude
 */
package io.millrace.configuration.description;
