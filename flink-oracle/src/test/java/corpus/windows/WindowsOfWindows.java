// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.windows;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;

/** Results of windows in windows: the sums of each sensor, the best of each window, and their total. */
@RunsAt(
        value = {1, 2},
        because =
                "one producer gives all subtasks the same records and watermarks, and ties are told apart")
public class WindowsOfWindows implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        SingleOutputStreamOperator<Reading> sums = Readings.beans(env)
                .keyBy(Reading::getSensor)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(100)))
                .sum("amount");
        results.inOrderPerKey("sums", sums, reading -> reading.sensor);
        SingleOutputStreamOperator<Reading> best = sums.windowAll(
                        TumblingEventTimeWindows.of(Time.milliseconds(100)))
                .reduce((a, b) -> {
                    if (a.amount != b.amount) {
                        return a.amount > b.amount ? a : b;
                    }
                    return a.sensor.compareTo(b.sensor) < 0 ? a : b;
                });
        results.inOrder("best", best);
        results.inOrder(
                "totals",
                best.map(reading -> reading.amount)
                        .returns(Types.INT)
                        .setParallelism(1)
                        .windowAll(TumblingEventTimeWindows.of(Time.milliseconds(500)))
                        .reduce(Integer::sum));
        env.execute();
    }
}
