// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.architecture.wrong.engine.operator.basic;

import io.millrace.architecture.wrong.engine.operator.keyed.AnotherOperator;

/** An operator that uses another one, and as an array at that. */
public final class UsesAnotherOperator {

    AnotherOperator[] others;
}
