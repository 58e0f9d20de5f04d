// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import java.util.Arrays;
import java.util.List;

/**
 * What one process measured.
 *
 * @param cpuNs per record
 * @param segmentCpuNs the same for each segment of the measured part
 * @param jitShare part of the CPU time that went into compiling
 * @param rate records per second of wall time
 * @param settled whether costs were stable when measuring began
 */
record Sample(
        double cpuNs,
        List<Double> segmentCpuNs,
        double jitShare,
        double rate,
        double peakMemoryMib,
        boolean settled,
        String checksum) {

    static Sample of(Processes.Finished process) {
        double records = process.number("measuredRecords");
        return new Sample(
                process.number("cpuNs") / records,
                Arrays.stream(process.text("segments").split(" "))
                        .map(Double::valueOf)
                        .toList(),
                process.number("jitNs") / process.number("cpuNs"),
                records / process.number("wallNs") * 1e9,
                process.number("peakMemoryKib") / 1_024,
                Boolean.parseBoolean(process.text("settled")),
                process.text("checksum"));
    }
}
