// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * Equality, hash and text of row fields, where arrays in arrays, lists and maps count by content.
 *
 * <p>The hash decides which key group a row used as key belongs to, so it never changes.
 */
final class DeepFields {
    private DeepFields() {}

    static boolean equal(Object left, Object right) {
        if (left == right) {
            return true;
        }
        if (left == null || right == null) {
            return false;
        }
        if (left instanceof Object[] && right instanceof Object[]) {
            return left.getClass() == right.getClass()
                    && equalLists(Arrays.asList((Object[]) left), Arrays.asList((Object[]) right));
        }
        if (left instanceof Map && right instanceof Map) {
            return equalMaps((Map<?, ?>) left, (Map<?, ?>) right);
        }
        if (left instanceof List && right instanceof List) {
            return equalLists((List<?>) left, (List<?>) right);
        }
        return Objects.deepEquals(left, right);
    }

    private static boolean equalLists(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        Iterator<?> others = right.iterator();
        for (Object element : left) {
            if (!equal(element, others.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalMaps(Map<?, ?> left, Map<?, ?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (Map.Entry<?, ?> entry : left.entrySet()) {
            if (!hasEntry(right, entry)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasEntry(Map<?, ?> map, Map.Entry<?, ?> wanted) {
        if (map.containsKey(wanted.getKey())) {
            return equal(wanted.getValue(), map.get(wanted.getKey()));
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (equal(wanted.getKey(), entry.getKey())
                    && equal(wanted.getValue(), entry.getValue())) {
                return true;
            }
        }
        return false;
    }

    static int hash(Object value) {
        if (value == null) {
            return 0;
        }
        if (value instanceof Object[]) {
            return hashList(Arrays.asList((Object[]) value));
        }
        if (value instanceof Map) {
            int hash = 1;
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                hash += hash(entry.getKey()) ^ hash(entry.getValue());
            }
            return hash;
        }
        if (value instanceof List) {
            return hashList((List<?>) value);
        }
        return Arrays.deepHashCode(new Object[] {value});
    }

    private static int hashList(List<?> elements) {
        int hash = 1;
        for (Object element : elements) {
            hash = 31 * hash + hash(element);
        }
        return hash;
    }

    static String print(Object value) {
        if (value instanceof Object[]) {
            return printList(Arrays.asList((Object[]) value));
        }
        if (value instanceof Map) {
            StringJoiner text = new StringJoiner(", ", "{", "}");
            ((Map<?, ?>) value).forEach((k, v) -> text.add(print(k) + "=" + print(v)));
            return text.toString();
        }
        if (value instanceof List) {
            return printList((List<?>) value);
        }
        String text = Arrays.deepToString(new Object[] {value});
        return text.substring(1, text.length() - 1);
    }

    private static String printList(List<?> elements) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        elements.forEach(element -> text.add(print(element)));
        return text.toString();
    }
}
