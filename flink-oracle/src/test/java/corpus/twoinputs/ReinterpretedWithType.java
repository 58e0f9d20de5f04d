// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.twoinputs;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.DataStreamUtils;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;

/** A stream that is taken as keyed because it is, with the type of its key given, in a window behind another. */
@RunsAt(
        value = {1, 2},
        because = "one producer gives all subtasks the same records and watermarks")
public class ReinterpretedWithType implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Reading> sums = Readings.beans(env)
                .keyBy(Reading::getSensor)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(50)))
                .sum("amount");
        KeyedStream<Reading, String> keyed =
                DataStreamUtils.reinterpretAsKeyedStream(sums, Reading::getSensor, Types.STRING);
        results.line("key", keyed.getKeyType());
        results.inOrderPerKey("best", keyed.maxBy("amount"), Reading::getSensor);
        results.inOrderPerKey(
                "windows",
                keyed.window(TumblingEventTimeWindows.of(Time.milliseconds(200)))
                        .reduce((a, b) -> a.amount >= b.amount ? a : b),
                Reading::getSensor);
        env.execute();
    }
}
