// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Aggregators of iterations. */
package io.millrace.api.common.aggregators;
