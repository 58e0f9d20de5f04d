// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.handover;

/** A record of immutable fields. */
public class Pick {

    public String name;
    public long count;

    public Pick() {}

    public Pick(String name, long count) {
        this.name = name;
        this.count = count;
    }

    public String getName() {
        return name;
    }
}
