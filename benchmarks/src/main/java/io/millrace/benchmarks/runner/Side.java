// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import java.util.List;

/**
 * One of those that are compared.
 *
 * @param classpath the compiled programs, then the engine
 * @param jvmOptions what this side needs or was given, beyond what all have
 */
record Side(String name, String classpath, List<String> jvmOptions) {

    boolean isHand() {
        return name.equals(Options.HAND);
    }
}
