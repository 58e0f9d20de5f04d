// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
import java.util.Date;

/** A POJO in the package without a name, with a private field. */
public class PojoWithoutPackage {
    private int count;
    public Date date;

    public int getCount() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }
}
