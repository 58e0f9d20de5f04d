// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

/** A record of all that keys can be made of, which can be changed in place. */
public class Reading {

    public int sensor;
    public long room;
    public String kind;
    public int value;

    public Reading() {}

    Reading(int sensor, long room, String kind, int value) {
        this.sensor = sensor;
        this.room = room;
        this.kind = kind;
        this.value = value;
    }

    Reading withValue(int other) {
        return new Reading(sensor, room, kind, other);
    }

    @Override
    public String toString() {
        return sensor + "/" + room + "/" + kind + "=" + value;
    }
}
