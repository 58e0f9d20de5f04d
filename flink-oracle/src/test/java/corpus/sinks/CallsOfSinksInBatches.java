// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sinks;

import corpus.support.Results;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** The same in a batch, where committers stand apart and commit all of it at the end. */
public class CallsOfSinksInBatches extends CallsOfSinks {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        super.run(env, results);
    }
}
