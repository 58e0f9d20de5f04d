// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import io.millrace.runtime.client.JobExecutionException;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Says in a few lines why a program failed. */
final class FailureReport {

    /** Causes beyond this many add more noise than knowledge; {@code -v} shows them. */
    private static final int CAUSES_SHOWN = 5;

    private FailureReport() {}

    static void print(Throwable failure, boolean isVerbose, PrintStream out) {
        List<Throwable> chain = chain(failure);
        out.println("millrace: job failed: " + oneLine(chain.get(0)));
        for (Throwable cause : chain.subList(1, Math.min(chain.size(), 1 + CAUSES_SHOWN))) {
            out.println("  caused by " + oneLine(cause));
        }
        if (chain.size() > 1 + CAUSES_SHOWN) {
            out.println("  ... and " + (chain.size() - 1 - CAUSES_SHOWN) + " more");
        }
        if (isVerbose) {
            failure.printStackTrace(out);
        } else {
            out.println("  (-v before the jar shows the stack trace)");
        }
    }

    /** The failure and its causes, without wrappers that only say that there is a cause. */
    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable t = failure; t != null && !chain.contains(t); t = t.getCause()) {
            if (t.getCause() == null || !isWrapper(t)) {
                chain.add(t);
            }
        }
        return chain;
    }

    private static boolean isWrapper(Throwable t) {
        return t instanceof JobExecutionException
                || t.toString().equals(t.getClass().getName() + ": " + t.getCause());
    }

    private static String oneLine(Throwable t) {
        return t.toString().strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
