// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

/** Takes records out of the job to the program that runs it, for {@code executeAndCollect}. */
public interface ResultSink {

    /** Takes one record, which nobody else holds; may wait until the program has taken others. */
    void accept(Object value) throws Exception;
}
