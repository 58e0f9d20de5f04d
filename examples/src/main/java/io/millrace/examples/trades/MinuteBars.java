// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.trades;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.examples.common.ExampleData;
import io.millrace.examples.common.ExampleOptions;
import io.millrace.examples.common.GzipLines;
import io.millrace.examples.common.Rows;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

/**
 * What a stock chart is drawn from: opening, highest, lowest and closing price, volume and trades
 * of every minute.
 */
public final class MinuteBars {

    /** Names of the columns of a result row. */
    public static final String HEADER =
            "window_start_ms\twindow_end_ms\topen_e4\thigh_e4\tlow_e4\tclose_e4\tvolume\ttrades";

    private MinuteBars() {}

    /** Runs the job; see {@link ExampleOptions} for the arguments. */
    public static void main(String[] args) throws Exception {
        ExampleOptions options = ExampleOptions.parse(args);
        StreamExecutionEnvironment env = options.environment();
        options.write(HEADER, build(env, options.data()));
        env.execute("Bars of a minute");
    }

    /**
     * The job up to its result rows, in any order.
     *
     * <p>The file is in the order of time, so nothing is late. But opening and closing price are
     * those of the first and the last trade, and many trades share a millisecond: their order must
     * last until they are in the window. Hence a single subtask up to there; the trades of a share
     * then go one way, and what goes one way stays in order.
     */
    public static DataStream<String> build(StreamExecutionEnvironment env, ExampleData data) {
        return env.addSource(new GzipLines(data, 1, "trades/aig_trades_20131007-11.csv.gz"))
                .name("trades")
                .map(Trade::parse)
                .name("parse")
                .setParallelism(1)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Trade>forMonotonousTimestamps()
                        .withTimestampAssigner((trade, previous) -> trade.timestamp))
                .setParallelism(1)
                .keyBy(trade -> trade.symbol)
                .window(TumblingEventTimeWindows.of(Time.minutes(1)))
                .aggregate(new DrawBar(), new FormatBar())
                .name("bars");
    }

    /** The prices of a minute so far, in dollars times 10,000. */
    public static class Bar {

        /** Price of the first trade. */
        public long open;
        /** Highest price. */
        public long high;
        /** Lowest price. */
        public long low;
        /** Price of the last trade. */
        public long close;
        /** How many shares. */
        public long volume;
        /** How many trades; if 0, the prices mean nothing. */
        public long trades;

        /** No trade yet. */
        public Bar() {}
    }

    private static final class DrawBar implements AggregateFunction<Trade, Bar, Bar> {

        private static final long serialVersionUID = 1L;

        @Override
        public Bar createAccumulator() {
            return new Bar();
        }

        @Override
        public Bar add(Trade trade, Bar bar) {
            boolean isFirst = bar.trades == 0;
            bar.open = isFirst ? trade.price : bar.open;
            bar.high = isFirst ? trade.price : Math.max(bar.high, trade.price);
            bar.low = isFirst ? trade.price : Math.min(bar.low, trade.price);
            bar.close = trade.price;
            bar.volume += trade.size;
            bar.trades++;
            return bar;
        }

        @Override
        public Bar getResult(Bar bar) {
            return bar;
        }

        /**
         * Only windows that merge, as sessions do, ask for this; and then nobody knows which bar
         * was the first.
         */
        @Override
        public Bar merge(Bar bar, Bar other) {
            throw new UnsupportedOperationException("bars of a minute do not merge");
        }
    }

    private static final class FormatBar
            extends ProcessWindowFunction<Bar, String, String, TimeWindow> {

        private static final long serialVersionUID = 1L;

        @Override
        public void process(
                String symbol, Context context, Iterable<Bar> bars, Collector<String> out) {
            Bar bar = bars.iterator().next();
            out.collect(Rows.row(
                    context.window(),
                    bar.open,
                    bar.high,
                    bar.low,
                    bar.close,
                    bar.volume,
                    bar.trades));
        }
    }
}
