// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What programs say about the resources of operators.
 *
 * @serial exclude
 */
package io.millrace.api.common.operators;
