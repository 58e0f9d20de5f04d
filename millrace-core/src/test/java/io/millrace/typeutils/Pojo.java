// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.typeutils;

import java.lang.reflect.Field;
import java.util.Date;
import java.util.Objects;

/** A POJO with fields of primitive, immutable and mutable types. */
public class Pojo {
    private int count;
    public String name;
    public Date date;
    public double weight;
    public Boolean flag;

    public Pojo() {}

    Pojo(int count, String name, Date date, double weight, Boolean flag) {
        this.count = count;
        this.name = name;
        this.date = date;
        this.weight = weight;
        this.flag = flag;
    }

    static Field[] fields(String... names) {
        Field[] fields = new Field[names.length];
        for (int i = 0; i < names.length; i++) {
            try {
                fields[i] = Pojo.class.getDeclaredField(names[i]);
            } catch (NoSuchFieldException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return fields;
    }

    public int getCount() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }

    @Override
    public boolean equals(Object other) {
        if (other == null || other.getClass() != getClass()) {
            return false;
        }
        Pojo that = (Pojo) other;
        return count == that.count
                && weight == that.weight
                && Objects.equals(name, that.name)
                && Objects.equals(date, that.date)
                && Objects.equals(flag, that.flag);
    }

    @Override
    public int hashCode() {
        return Objects.hash(count, name, date, weight, flag);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "(" + count + ", " + name + ", " + date + ")";
    }
}
