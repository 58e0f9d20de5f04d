// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import io.millrace.util.TimeUtils;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Values of a configuration as the types that options ask for, and as text that reads back as the same value. */
final class ConfigValues {

    private static final char LIST_SEPARATOR = ';';
    private static final char ENTRY_SEPARATOR = ',';
    private static final char KEY_SEPARATOR = ':';

    /** What options can hold besides enums, and lists of both. */
    private static final Set<Class<?>> TYPES = Set.of(
            Boolean.class,
            Double.class,
            Duration.class,
            Float.class,
            Integer.class,
            Long.class,
            Map.class,
            MemorySize.class,
            String.class);

    private ConfigValues() {}

    @SuppressWarnings("unchecked")
    static <T> T convert(Object raw, ConfigOption<T> option) {
        if (!option.isList()) {
            return (T) convert(raw, option.getClazz());
        }
        if (raw instanceof List) {
            return (T) raw;
        }
        List<Object> values = new ArrayList<>();
        for (String part : QuotedParts.split(raw.toString(), LIST_SEPARATOR)) {
            values.add(convert(part, option.getClazz()));
        }
        return (T) values;
    }

    @SuppressWarnings("unchecked")
    static Object convert(Object raw, Class<?> type) {
        if (!type.isEnum() && !TYPES.contains(type)) {
            throw new IllegalArgumentException("Unsupported type: " + type);
        }
        if (type.isInstance(raw)) {
            return raw;
        }
        if (type == String.class) {
            return toText(raw);
        }
        if (type == Integer.class) {
            return toInteger(raw);
        }
        if (type == Long.class) {
            return toLong(raw);
        }
        if (type == Boolean.class) {
            return toBoolean(raw);
        }
        if (type == Float.class) {
            return toFloat(raw);
        }
        if (type == Double.class) {
            return toDouble(raw);
        }
        if (type == Duration.class) {
            return TimeUtils.parseDuration(raw.toString());
        }
        if (type == MemorySize.class) {
            return MemorySize.parse(raw.toString());
        }
        if (type.isEnum()) {
            return toEnum(raw, (Class<? extends Enum<?>>) type);
        }
        return toMap(raw.toString());
    }

    static Integer toInteger(Object raw) {
        if (raw instanceof Integer value) {
            return value;
        }
        if (raw instanceof Long value) {
            if (value.intValue() != value) {
                throw overflow(value, "integer");
            }
            return value.intValue();
        }
        return Integer.parseInt(raw.toString());
    }

    static Long toLong(Object raw) {
        if (raw instanceof Long value) {
            return value;
        }
        return Long.parseLong(raw.toString());
    }

    static Boolean toBoolean(Object raw) {
        if (raw instanceof Boolean value) {
            return value;
        }
        return switch (raw.toString().toUpperCase(Locale.ROOT)) {
            case "TRUE" -> true;
            case "FALSE" -> false;
            default ->
                throw new IllegalArgumentException("Unrecognized option for boolean: " + raw
                        + ". Expected either true or false(case insensitive)");
        };
    }

    static Float toFloat(Object raw) {
        if (raw instanceof Float value) {
            return value;
        }
        if (raw instanceof Double value) {
            double size = Math.abs(value);
            if (size != 0 && !(size >= Float.MIN_VALUE && size <= Float.MAX_VALUE)) {
                throw overflow(value, "float");
            }
            return value.floatValue();
        }
        return Float.parseFloat(raw.toString());
    }

    static Double toDouble(Object raw) {
        if (raw instanceof Double value) {
            return value;
        }
        if (raw instanceof Float value) {
            return value.doubleValue();
        }
        return Double.parseDouble(raw.toString());
    }

    private static IllegalArgumentException overflow(Object value, String type) {
        return new IllegalArgumentException(
                "Configuration value " + value + " overflows/underflows the " + type + " type.");
    }

    /** Constants go by what their {@code toString} says, in upper or lower case. */
    private static <E extends Enum<?>> E toEnum(Object raw, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.toString().equalsIgnoreCase(raw.toString())) {
                return constant;
            }
        }
        throw new IllegalArgumentException("Could not parse value for enum " + type
                + ". Expected one of: [" + Arrays.toString(type.getEnumConstants()) + "]");
    }

    private static Map<String, String> toMap(String text) {
        Map<String, String> map = new HashMap<>();
        for (String entry : QuotedParts.split(text, ENTRY_SEPARATOR)) {
            List<String> pair = QuotedParts.split(entry, KEY_SEPARATOR);
            if (pair.size() != 2) {
                throw new IllegalArgumentException("Could not parse pair in the map " + pair);
            }
            putOnce(map, pair.get(0), pair.get(1));
        }
        return map;
    }

    static void putOnce(Map<String, String> map, String key, String value) {
        String other = map.put(key, value);
        if (other != null) {
            throw new IllegalStateException("Duplicate key " + key + " (attempted merging values "
                    + other + " and " + value + ")");
        }
    }

    static String toText(Object value) {
        if (value instanceof Duration duration) {
            return TimeUtils.formatWithHighestUnit(duration);
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(element -> QuotedParts.quote(toText(element), LIST_SEPARATOR))
                    .collect(Collectors.joining(String.valueOf(LIST_SEPARATOR)));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> QuotedParts.quote(pair(entry), ENTRY_SEPARATOR))
                    .collect(Collectors.joining(String.valueOf(ENTRY_SEPARATOR)));
        }
        return value.toString();
    }

    private static String pair(Map.Entry<?, ?> entry) {
        return QuotedParts.quote(toText(entry.getKey()), KEY_SEPARATOR)
                + KEY_SEPARATOR
                + QuotedParts.quote(toText(entry.getValue()), KEY_SEPARATOR);
    }
}
