// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.text;

import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.examples.common.ExampleData;
import io.millrace.examples.common.ExampleOptions;
import io.millrace.examples.common.GzipLines;
import io.millrace.examples.common.Rows;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.util.Collector;

import java.util.Locale;

/** How often each word occurs in <i>A Tale of Two Cities</i>, told once, when the book is read. */
public final class WordCountTale {

    /** Names of the columns of a result row. */
    public static final String HEADER = "word\tcount";

    private WordCountTale() {}

    /** Runs the job; see {@link ExampleOptions} for the arguments. */
    public static void main(String[] args) throws Exception {
        ExampleOptions options = ExampleOptions.parse(args);
        StreamExecutionEnvironment env = options.environment();
        options.write(HEADER, build(env, options.data()));
        env.execute("Words of A Tale of Two Cities");
    }

    /** The job up to its result rows, in any order. */
    public static DataStream<String> build(StreamExecutionEnvironment env, ExampleData data) {
        return env.addSource(new GzipLines(data, 0, "text/a-tale-of-two-cities.txt.gz"))
                .name("lines")
                .flatMap(WordCountTale::splitIntoWords)
                .returns(Types.STRING)
                .name("words")
                .keyBy(word -> word)
                .process(new CountUntilEnd())
                .name("count");
    }

    private static void splitIntoWords(String line, Collector<String> out) {
        for (String word : line.toLowerCase(Locale.ROOT).split("\\W+")) {
            if (!word.isEmpty()) {
                out.collect(word);
            }
        }
    }

    /**
     * Counts and keeps silent until the input is over. Words have no time of their own, but every
     * bounded source ends with the largest watermark there is, and a timer at that time waits for
     * it.
     */
    private static final class CountUntilEnd extends KeyedProcessFunction<String, String, String> {

        private static final long serialVersionUID = 1L;

        private transient ValueState<Long> count;

        @Override
        public void open(Configuration parameters) {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
        }

        @Override
        public void processElement(String word, Context context, Collector<String> out)
                throws Exception {
            Long before = count.value();
            if (before == null) {
                context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
                before = 0L;
            }
            count.update(before + 1);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out)
                throws Exception {
            out.collect(Rows.row(context.getCurrentKey(), count.value()));
            count.clear();
        }
    }
}
