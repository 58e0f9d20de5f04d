// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.async;

/** Requests under way and the watermarks between them. */
interface PendingQueue {

    /** Appends a request or a watermark. */
    void add(Pending pending);

    /** A request has its results. */
    void onDone(Pending request);

    /** Takes what can go on next; null if nothing can. */
    Pending poll();

    /** Number of requests and watermarks. */
    int size();
}
