// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.typeutils;

/** A subclass that is registered. */
public class TaggedPojo extends Pojo {
    public int extra;

    public TaggedPojo() {}

    TaggedPojo(int count, String name, int extra) {
        super(count, name, null, 0, null);
        this.extra = extra;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && extra == ((TaggedPojo) other).extra;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + extra;
    }
}
