// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import java.util.ArrayList;
import java.util.List;

/** Classes of records that can be changed in place. */
public final class Records {

    private Records() {}

    /** A POJO of primitives. */
    public static class Counter {

        public int id;
        public int count;

        public Counter() {}

        public Counter(int id, int count) {
            this.id = id;
            this.count = count;
        }

        @Override
        public String toString() {
            return id + ":" + count;
        }
    }

    /** A POJO that holds a list and another POJO. */
    public static class Basket {

        public int id;
        public List<Integer> items = new ArrayList<>();
        public Counter inner = new Counter();

        public Basket() {}

        @Override
        public String toString() {
            return id + ":" + items + inner.count;
        }
    }

    /** A POJO that may be a key, since it compares by its contents. */
    public static class Name {

        public String text = "";

        public Name() {}

        public Name(String text) {
            this.text = text;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Name name && name.text.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A POJO that holds a key that can be changed. */
    public static class Named {

        public Name name = new Name();
        public int count;

        public Named() {}

        public Named(String name, int count) {
            this.name = new Name(name);
            this.count = count;
        }

        @Override
        public String toString() {
            return name + ":" + count;
        }
    }

    /** No POJO: it has neither an empty constructor nor setters. */
    public static class Opaque {

        private final int id;
        private final List<Integer> counts = new ArrayList<>();

        public Opaque(int id, int count) {
            this.id = id;
            counts.add(count);
        }

        int id() {
            return id;
        }

        void increment() {
            counts.set(0, counts.get(0) + 1);
        }

        @Override
        public String toString() {
            return id + ":" + counts;
        }
    }

    /** A POJO with a field that is not part of its value. */
    public static class CachingPojo {

        public int id;
        public transient int cached;

        public CachingPojo() {}

        @Override
        public String toString() {
            return id + " cached " + cached;
        }
    }

    /** No POJO, and with a field that is not part of its value. */
    public static class CachingOpaque {

        private final int id;
        private transient int cached;

        public CachingOpaque(int id) {
            this.id = id;
        }

        void fill() {
            cached = 10 * id;
        }

        @Override
        public String toString() {
            return id + " cached " + cached;
        }
    }
}
