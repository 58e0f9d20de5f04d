// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.architecture.wrong.engine.embedded;

import io.millrace.architecture.wrong.engine.task.UsesEmbedded;

/** Allowed to ask for the time, and to use tasks. */
public final class RealEnvironment {

    UsesEmbedded task;

    long now() {
        return System.nanoTime();
    }
}
