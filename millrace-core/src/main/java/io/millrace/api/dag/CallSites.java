// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.dag;

import java.util.List;

/** Names the line of the program that calls into the API. */
final class CallSites {

    /** What belongs to the API itself, whichever of its classes the program called. */
    private static final List<String> API = List.of("io.millrace.api.", "io.millrace.streaming.");

    private CallSites() {}

    /** File and line of the caller nearest to here that does not belong to the API. */
    static String current() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !isApi(frame.getClassName()))
                        .findFirst()
                        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                        .orElse("an unknown place"));
    }

    private static boolean isApi(String className) {
        return API.stream().anyMatch(className::startsWith);
    }
}
