// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The terminal behind stdout, on a screen of its own while the view runs, so that what was there
 * before comes back.
 */
final class Terminal {

    /** Columns to assume if nothing tells them. */
    static final int FALLBACK_WIDTH = 80;

    private static final int FALLBACK_HEIGHT = 24;
    private static final long SIZE_AGE_NANOS = 1_000_000_000L;

    private static final String ENTER = "\u001b[?1049h\u001b[?25l\u001b[2J";
    private static final String LEAVE = "\u001b[?1049l\u001b[?25h\u001b[0m";
    private static final String HOME = "\u001b[H";
    private static final String CLEAR_TO_END_OF_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintStream out;
    private final Map<String, String> environment;
    private int width = FALLBACK_WIDTH;
    private int height = FALLBACK_HEIGHT;
    private boolean sizeKnown;
    private long sizeNanos;

    /** Guarded by this, because the hook that runs on Ctrl-C leaves too. */
    private boolean entered;

    private boolean left;

    Terminal(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    /**
     * Whether stdout is a terminal that understands escape sequences, wherever stdin and stderr go.
     */
    static boolean isStdout(Map<String, String> environment) {
        String type = environment.getOrDefault("TERM", "");
        return !type.isEmpty()
                && !type.equals("dumb")
                && shell("test -t 1 && echo yes >&2").equals("yes");
    }

    /** Columns of the terminal: what it says itself, else {@code COLUMNS}, else 80. */
    int width() {
        refreshSize();
        return width;
    }

    /** Switches to a screen of its own and hides the cursor. */
    synchronized void enter() {
        if (!entered && !left) {
            entered = true;
            out.print(ENTER);
            out.flush();
        }
    }

    /** Draws lines over the former ones, as many as the screen has, in one write. */
    synchronized void draw(List<String> lines) {
        if (!entered) {
            return;
        }
        StringBuilder frame = new StringBuilder(HOME);
        int shown = Math.min(lines.size(), height - 1);
        for (String line : lines.subList(0, shown)) {
            frame.append(line).append(CLEAR_TO_END_OF_LINE).append("\r\n");
        }
        out.print(frame.append(CLEAR_BELOW));
        out.flush();
    }

    /** Goes back to the former screen and shows the cursor; for good. */
    synchronized void leave() {
        left = true;
        if (entered) {
            entered = false;
            out.print(LEAVE);
            out.flush();
        }
    }

    private void refreshSize() {
        long nowNanos = System.nanoTime();
        if (sizeKnown && nowNanos - sizeNanos < SIZE_AGE_NANOS) {
            return;
        }
        sizeKnown = true;
        sizeNanos = nowNanos;
        String[] size = shell("stty size </dev/tty >&2").split(" ");
        int columns = size.length == 2 ? number(size[1]) : 0;
        int rows = size.length == 2 ? number(size[0]) : 0;
        if (columns <= 0) {
            columns = number(environment.getOrDefault("COLUMNS", ""));
        }
        width = columns > 0 ? columns : FALLBACK_WIDTH;
        height = rows > 1 ? rows : FALLBACK_HEIGHT;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /**
     * Runs a command with this process's stdout as its own and returns what it writes to stderr;
     * empty if it fails.
     */
    private static String shell(String command) {
        try {
            Process process = new ProcessBuilder("sh", "-c", command)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try {
                if (!process.waitFor(1, TimeUnit.SECONDS)) {
                    return "";
                }
                return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
                        .trim();
            } finally {
                process.destroy();
            }
        } catch (IOException | SecurityException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
