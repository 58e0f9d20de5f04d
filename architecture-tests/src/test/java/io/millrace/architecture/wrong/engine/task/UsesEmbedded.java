// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.architecture.wrong.engine.task;

import io.millrace.architecture.wrong.engine.embedded.RealEnvironment;

/** A task that knows its deployment mode. */
public final class UsesEmbedded {

    RealEnvironment environment;
}
