// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.job;

/** A record of the jobs that run beforehand. */
public class Reading {

    public int sensor;
    public long time;
    public double value;
    public String unit;

    public Reading() {}

    public Reading(int sensor, long time, double value, String unit) {
        this.sensor = sensor;
        this.time = time;
        this.value = value;
        this.unit = unit;
    }
}
