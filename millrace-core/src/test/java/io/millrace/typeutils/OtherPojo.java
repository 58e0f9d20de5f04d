// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.typeutils;

/** A subclass that is not registered. */
public class OtherPojo extends Pojo {
    private Long more;

    public OtherPojo() {}

    OtherPojo(int count, String name, Long more) {
        super(count, name, null, 0, true);
        this.more = more;
    }

    public Long getMore() {
        return more;
    }

    public void setMore(Long more) {
        this.more = more;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && more.equals(((OtherPojo) other).more);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + more.hashCode();
    }
}
