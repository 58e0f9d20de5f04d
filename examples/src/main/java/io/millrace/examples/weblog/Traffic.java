// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.weblog;

/** A sum over requests. */
public class Traffic {

    /** How many. */
    public long requests;
    /** Size of all answers. */
    public long bytes;

    /** No request yet. */
    public Traffic() {}

    void add(Request request) {
        requests++;
        bytes += request.bytes;
    }

    void add(Traffic other) {
        requests += other.requests;
        bytes += other.bytes;
    }
}
