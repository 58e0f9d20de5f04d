// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.support;

/** What an instrument has shown: the record of most programs, a bean that no generic serializer is needed for. */
public class Reading {

    public String sensor;
    public long time;
    public int amount;
    public double level;

    public Reading() {}

    public Reading(String sensor, long time, int amount, double level) {
        this.sensor = sensor;
        this.time = time;
        this.amount = amount;
        this.level = level;
    }

    public String getSensor() {
        return sensor;
    }

    @Override
    public String toString() {
        return sensor + "/" + time + "/" + amount + "/" + level;
    }
}
