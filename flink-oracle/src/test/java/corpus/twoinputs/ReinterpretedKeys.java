// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.twoinputs;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.DataStreamUtils;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** A keyed stream that is mapped and taken for keyed again, without an exchange in between. */
@RunsAt(
        value = {1, 2},
        because = "the sums of a key are in order; one producer sends to each")
public class ReinterpretedKeys implements Program {

    @Override
    @SuppressWarnings("deprecation")
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Long> sums = env.generateSequence(0, 199)
                .setParallelism(1)
                .keyBy(number -> number % 7)
                .reduce((a, b) -> b % 7 + (a / 7 + 1) * 7);
        results.inOrderPerKey(
                "counts",
                DataStreamUtils.reinterpretAsKeyedStream(sums, sum -> sum % 7)
                        .reduce((a, b) -> a + 7),
                sum -> sum % 7);
        env.execute();
    }
}
