// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.architecture.wrong.engine.common;

import org.assertj.core.api.Assertions;

/** An engine class with a library of its own choice. */
public final class UsesALibrary {

    void check() {
        Assertions.fail("never run");
    }
}
