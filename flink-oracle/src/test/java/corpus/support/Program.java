// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.support;

import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/**
 * One program of the corpus. It is compiled twice, against Millrace and against Flink: the two differ in the prefix of their
 * imports only. It has a constructor without arguments.
 */
public interface Program {

    /**
     * Builds a job, runs it to its end, and says what of it is to be compared.
     *
     * @param env has the parallelism of this run
     * @param results takes what is compared
     */
    void run(StreamExecutionEnvironment env, Results results) throws Exception;
}
