// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The namespaces of one key: mostly very few, so a list that is searched from its end, and a map beyond that. Hot path. */
final class Namespaces {

    private static final int LINEAR = 12;

    private Namespace[] list = new Namespace[2];
    private int size;
    /** Takes over when there are many; null before. */
    private Map<Object, Namespace> many;

    Namespace find(Object name) {
        if (many != null) {
            return many.get(name);
        }
        for (int i = size - 1; i >= 0; i--) {
            if (list[i].name().equals(name)) {
                return list[i];
            }
        }
        return null;
    }

    void add(Namespace namespace) {
        if (many == null && size == LINEAR) {
            many = new HashMap<>();
            for (int i = 0; i < size; i++) {
                many.put(list[i].name(), list[i]);
            }
            list = null;
            size = 0;
        }
        if (many != null) {
            many.put(namespace.name(), namespace);
            return;
        }
        if (size == list.length) {
            list = Arrays.copyOf(list, size * 2);
        }
        list[size++] = namespace;
    }

    void remove(Namespace namespace) {
        if (many != null) {
            many.remove(namespace.name(), namespace);
            return;
        }
        for (int i = 0; i < size; i++) {
            if (list[i] == namespace) {
                System.arraycopy(list, i + 1, list, i, size - i - 1);
                list[--size] = null;
                return;
            }
        }
    }

    boolean isEmpty() {
        return many == null ? size == 0 : many.isEmpty();
    }
}
