// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Helpers around user functions.
 *
 * @serial exclude
 */
package io.millrace.api.common.functions.util;
