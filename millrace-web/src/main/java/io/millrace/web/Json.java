// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes JSON. */
final class Json {

    private Json() {}

    /** An object of names and values in turn, in this order. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /**
     * A value as text.
     *
     * @param value a map, a list, a number, a truth value or null; all else is text
     */
    static String write(Object value) {
        StringBuilder text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    private static void append(StringBuilder text, Object value) {
        if (value == null || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            quote(text, number.toString());
        } else if (value instanceof Number) {
            text.append(value);
        } else if (value instanceof Map<?, ?> map) {
            appendObject(text, map);
        } else if (value instanceof List<?> list) {
            appendArray(text, list);
        } else {
            quote(text, value.toString());
        }
    }

    private static void appendObject(StringBuilder text, Map<?, ?> map) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator);
            quote(text, entry.getKey().toString());
            text.append(':');
            append(text, entry.getValue());
            separator = ",";
        }
        text.append(map.isEmpty() ? "{}" : "}");
    }

    private static void appendArray(StringBuilder text, List<?> list) {
        String separator = "[";
        for (Object element : list) {
            text.append(separator);
            append(text, element);
            separator = ",";
        }
        text.append(list.isEmpty() ? "[]" : "]");
    }

    /** What has a meaning in HTML is escaped too, should a browser ever be led to take JSON for that. */
    private static void quote(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' '
                            || c == '<'
                            || c == '>'
                            || c == 0x7f
                            || Character.isSurrogate(c)
                            || c == 0x2028
                            || c == 0x2029) {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
