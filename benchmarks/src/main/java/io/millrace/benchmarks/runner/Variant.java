// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

/** How the programs of one table are run. */
record Variant(int parallelism, boolean objectReuse) {

    @Override
    public String toString() {
        return "parallelism " + parallelism + ", object reuse " + (objectReuse ? "on" : "off");
    }
}
