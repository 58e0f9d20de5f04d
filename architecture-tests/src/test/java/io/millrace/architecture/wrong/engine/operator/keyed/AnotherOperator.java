// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.architecture.wrong.engine.operator.keyed;

/** Used where it must not be. */
public final class AnotherOperator {}
