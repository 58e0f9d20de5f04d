// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

/** What the process of a ten-record job took. */
record StartUp(double wallSeconds, double cpuSeconds, double peakMemoryMib) {

    /** The same job of Millrace by {@code ./millrace run}, which shares class data. */
    static final String LAUNCHER = "millrace run";

    StartUp(Processes.Took took, double peakMemoryMib) {
        this(took.wallSeconds(), took.cpuSeconds(), peakMemoryMib);
    }
}
