// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.utils;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Reads {@code --key value}, {@code -key value} and keys without a value from a program's
 * arguments. What starts with a dash is a key, unless it is a number as Java writes them: decimal,
 * hexadecimal, or octal if it starts with a zero and another digit.
 */
final class Arguments {
    private static final Pattern NEGATIVE_NUMBER =
            Pattern.compile("-(0[xX][0-9a-fA-F]+|0[0-7]+|(?!0[0-9])([0-9]+[lL]"
                    + "|([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?[fFdD]?))");

    private Arguments() {}

    /**
     * Hands every key, with its value, to {@code pairs}, in order.
     *
     * @throws IllegalArgumentException if something that is no key stands where one must
     */
    static void read(String[] args, BiConsumer<String, String> pairs) {
        int next = 0;
        while (next < args.length) {
            String key = key(args, next);
            next++;
            if (next < args.length && isValue(args[next])) {
                pairs.accept(key, args[next]);
                next++;
            } else {
                pairs.accept(key, AbstractParameterTool.NO_VALUE_KEY);
            }
        }
    }

    private static String key(String[] args, int index) {
        String arg = args[index];
        if (!arg.startsWith("-")) {
            throw new IllegalArgumentException(String.format(
                    "Error parsing arguments '%s' on '%s'. Please prefix keys with -- or -.",
                    Arrays.toString(args), arg));
        }
        String key = arg.substring(arg.startsWith("--") ? 2 : 1);
        if (key.isEmpty()) {
            throw new IllegalArgumentException(
                    "The input " + Arrays.toString(args) + " contains an empty argument");
        }
        return key;
    }

    private static boolean isValue(String arg) {
        return !arg.startsWith("-") || NEGATIVE_NUMBER.matcher(arg).matches();
    }
}
