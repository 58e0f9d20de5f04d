// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.architecture.wrong.api;

import io.millrace.architecture.wrong.engine.operator.keyed.AnotherOperator;

/** A class of the API that imports the engine. */
public final class KnowsTheEngine {

    AnotherOperator operator;
}
