// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import io.millrace.runtime.JobException;
import io.millrace.runtime.client.JobExecutionException;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says in a few lines why a program failed: where and why in the first, what is behind it in the others. */
final class FailureReport {

    /** Causes beyond this many add more noise than knowledge; {@code -v} shows them. */
    private static final int CAUSES_SHOWN = 5;

    /** How the message of a failed job starts; the restart strategy follows, and then the place if it is known. */
    private static final String NOT_RESTARTED = "Recovery is suppressed by ";

    private static final String PLACE = "; ";

    private static final String OWN = "io.millrace.";

    private FailureReport() {}

    static void print(Throwable failure, boolean isVerbose, PrintStream out) {
        List<String> lines = lines(failure);
        StringBuilder text = new StringBuilder("millrace: job failed: " + lines.get(0) + "\n");
        callSite(failure).ifPresent(site -> text.append("  at ").append(site).append('\n'));
        for (String cause : lines.subList(1, Math.min(lines.size(), 1 + CAUSES_SHOWN))) {
            text.append("  caused by ").append(cause).append('\n');
        }
        if (lines.size() > 1 + CAUSES_SHOWN) {
            text.append("  ... and ").append(lines.size() - 1 - CAUSES_SHOWN).append(" more\n");
        }
        if (!isVerbose) {
            text.append("  (-v before the jar shows the stack trace)\n");
        }
        // At once: several threads may fail together.
        out.print(text);
        if (isVerbose) {
            failure.printStackTrace(out);
        }
    }

    /**
     * The line of the program that asked for what cannot be; none if the job failed as it ran, since all that stands there is
     * that it was executed.
     */
    private static Optional<String> callSite(Throwable failure) {
        if (failure instanceof JobExecutionException || isNotRestarted(failure)) {
            return Optional.empty();
        }
        return Arrays.stream(failure.getStackTrace())
                .filter(FailureReport::isOfProgram)
                .findFirst()
                .map(frame -> frame.getMethodName() + " (" + frame.getFileName() + ":"
                        + frame.getLineNumber() + ")");
    }

    /** The class loader of programs has no name; Millrace's own has, and the JDK's classes are of named modules. */
    private static boolean isOfProgram(StackTraceElement frame) {
        return frame.getClassLoaderName() == null
                && frame.getModuleName() == null
                && !frame.getClassName().startsWith(OWN);
    }

    /** The failure and its causes, without what says nothing new. */
    private static List<String> lines(Throwable failure) {
        List<String> lines = new ArrayList<>();
        List<Throwable> seen = new ArrayList<>();
        for (Throwable t = failure; t != null && !seen.contains(t); t = t.getCause()) {
            seen.add(t);
            String line = line(t);
            boolean isSaid = !lines.isEmpty() && lines.get(lines.size() - 1).contains(line);
            if (!isSaid && (t.getCause() == null || !isWrapper(t))) {
                lines.add(line + CompiledForFlink.advice(t));
            }
            if (t instanceof NoClassDefFoundError
                    && t.getCause() instanceof ClassNotFoundException) {
                break;
            }
        }
        return lines;
    }

    private static String line(Throwable t) {
        String place = place(t);
        return oneLine(place == null ? t.toString() : place);
    }

    /** What failed in the job and why, without the class and the name of the restart strategy before it; or null. */
    private static String place(Throwable t) {
        if (!isNotRestarted(t)) {
            return null;
        }
        int start = t.getMessage().indexOf(PLACE);
        return start < 0 ? null : t.getMessage().substring(start + PLACE.length());
    }

    private static boolean isNotRestarted(Throwable t) {
        return t instanceof JobException
                && t.getMessage() != null
                && t.getMessage().startsWith(NOT_RESTARTED);
    }

    private static boolean isWrapper(Throwable t) {
        return t instanceof JobExecutionException
                || isNotRestarted(t) && place(t) == null
                || t.toString().equals(t.getClass().getName() + ": " + t.getCause());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
