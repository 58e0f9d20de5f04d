// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import java.util.Set;

/** Names the line of the program that calls into the API, for messages and names of operators. */
final class CallLocation {

    private static final Set<String> API = Set.of(
            CallLocation.class.getName(),
            DataStream.class.getName(),
            KeyedStream.class.getName(),
            ConnectedStreams.class.getName(),
            BroadcastConnectedStream.class.getName(),
            KeyedStream.IntervalJoined.class.getName(),
            WindowedStream.class.getName(),
            AllWindowedStream.class.getName());

    private CallLocation() {}

    /** As Flink prints it: method, file and line. */
    static String get() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !API.contains(frame.getClassName()))
                        .findFirst()
                        .map(frame -> frame.getMethodName() + "(" + frame.getFileName() + ":"
                                + frame.getLineNumber() + ")")
                        .orElse("<unknown>"));
    }
}
