// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import java.util.Locale;
import java.util.Map;

/**
 * What the output may use.
 *
 * @param color whether escape sequences for colours are understood
 * @param unicode whether block characters can be shown
 */
record Style(boolean color, boolean unicode) {

    static final String BOLD = "1";
    static final String DIM = "2";
    static final String GREEN = "32";
    static final String YELLOW = "33";
    static final String CYAN = "36";

    private static final String RISING_BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String RISING_ASCII = ".:-=+*%#";
    private static final String GROWING_BLOCKS = "▏▎▍▌▋▊▉█";

    /** Decides by the environment variables that terminals set and by {@code NO_COLOR}. */
    static Style of(boolean terminal, Map<String, String> environment) {
        return new Style(
                terminal && environment.getOrDefault("NO_COLOR", "").isEmpty(),
                isUtf8(environment));
    }

    private static boolean isUtf8(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                String locale = value.toUpperCase(Locale.ROOT);
                return locale.contains("UTF-8") || locale.contains("UTF8");
            }
        }
        return false;
    }

    String paint(String code, String text) {
        return color && code != null && !text.isEmpty()
                ? "\u001b[" + code + "m" + text + "\u001b[0m"
                : text;
    }

    String dot() {
        return unicode ? " · " : " | ";
    }

    String dash() {
        return unicode ? "–" : "-";
    }

    String check() {
        return unicode ? "✓" : "ok";
    }

    String done() {
        return unicode ? "━" : "=";
    }

    String open() {
        return unicode ? "─" : "-";
    }

    /** One character for a value from 0 to {@code max}; a blank only for 0. */
    char level(double value, double max) {
        if (value <= 0) {
            return ' ';
        }
        String levels = unicode ? RISING_BLOCKS : RISING_ASCII;
        int level = (int) Math.ceil(value / max * levels.length()) - 1;
        return levels.charAt(Math.max(0, Math.min(level, levels.length() - 1)));
    }

    /** A horizontal bar as long as {@code share} of {@code width}. */
    String bar(double share, int width) {
        if (!unicode) {
            return "#".repeat((int) Math.round(share * width));
        }
        int eighths = (int) Math.round(share * width * 8);
        String whole = "█".repeat(eighths / 8);
        return eighths % 8 == 0 ? whole : whole + GROWING_BLOCKS.charAt(eighths % 8 - 1);
    }
}
