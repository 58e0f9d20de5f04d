// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** What programs say about the resources of operators. */
package io.millrace.api.common.operators;
