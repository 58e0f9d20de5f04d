// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.streams;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.state.MapState;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.util.Collector;

import java.util.Iterator;
import java.util.Map;

/** Each record once: what a key has seen is kept in state, and forgotten after a while of event time. */
@RunsAt(
        value = {1, 2},
        because = "one producer gives each key its records in order")
public class FirstOfEach implements Program {

    private static final class Once extends KeyedProcessFunction<String, Reading, Reading> {
        private static final long serialVersionUID = 1L;

        private transient MapState<Integer, Long> seen;

        @Override
        public void open(Configuration parameters) {
            seen = getRuntimeContext()
                    .getMapState(new MapStateDescriptor<>("seen", Types.INT, Types.LONG));
        }

        @Override
        public void processElement(Reading value, Context context, Collector<Reading> out)
                throws Exception {
            if (!seen.contains(value.amount)) {
                seen.put(value.amount, value.time);
                context.timerService().registerEventTimeTimer(value.time + 400);
                out.collect(value);
            }
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<Reading> out)
                throws Exception {
            Iterator<Map.Entry<Integer, Long>> entries = seen.iterator();
            while (entries.hasNext()) {
                if (entries.next().getValue() <= timestamp - 400) {
                    entries.remove();
                }
            }
            if (seen.isEmpty()) {
                out.collect(new Reading(context.getCurrentKey(), timestamp, -1, 0));
            }
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        results.inOrderPerKey(
                "first",
                Readings.beans(env).keyBy(Reading::getSensor).process(new Once()),
                Reading::getSensor);
        env.execute();
    }
}
