// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.async;

import java.util.ArrayDeque;
import java.util.Deque;

/** The requests between two watermarks, whose results go on as they come. */
final class Segment {

    /** Answered and not yet gone on, in the order of the answers. */
    final Deque<Pending> done = new ArrayDeque<>();
    /** Not answered yet. */
    int open;
    /** What waits for all of them; null as long as this is the last segment. */
    Pending watermark;
}
