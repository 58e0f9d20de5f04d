// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.airquality;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.examples.common.ExampleData;
import io.millrace.examples.common.ExampleOptions;
import io.millrace.examples.common.ParallelGzipLines;
import io.millrace.examples.common.Rows;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

import java.util.List;

/** Fine dust (PM2.5) at every station, day by day: rows, readings, their sum and the highest. */
public final class DailyFineDust {

    /** Names of the columns of a result row. */
    public static final String HEADER =
            "station\twindow_start_ms\twindow_end_ms\trows\treadings\tsum_pm25_x10\tmax_pm25_x10";

    private static final List<String> FILES = List.of(
            "airquality/PRSA_Aotizhongxin.csv.gz",
            "airquality/PRSA_Changping.csv.gz",
            "airquality/PRSA_Dingling.csv.gz",
            "airquality/PRSA_Dongsi.csv.gz",
            "airquality/PRSA_Guanyuan.csv.gz",
            "airquality/PRSA_Gucheng.csv.gz",
            "airquality/PRSA_Huairou.csv.gz",
            "airquality/PRSA_Nongzhanguan.csv.gz",
            "airquality/PRSA_Shunyi.csv.gz",
            "airquality/PRSA_Tiantan.csv.gz",
            "airquality/PRSA_Wanliu.csv.gz",
            "airquality/PRSA_Wanshouxigong.csv.gz");

    private DailyFineDust() {}

    /** Runs the job; see {@link ExampleOptions} for the arguments. */
    public static void main(String[] args) throws Exception {
        ExampleOptions options = ExampleOptions.parse(args);
        StreamExecutionEnvironment env = options.environment();
        options.write(HEADER, build(env, options.data()));
        env.execute("Daily fine dust");
    }

    /**
     * The job up to its result rows, in any order.
     *
     * <p>Each file is in the order of time, has a row for every hour and begins at the same one. A
     * subtask of the source reads its files side by side, so that its own rows are in the order of
     * time too; the watermarks are made where they are read, one per subtask, and the windows go by
     * the slowest. Nothing is ever late.
     */
    public static DataStream<String> build(StreamExecutionEnvironment env, ExampleData data) {
        return env.addSource(new ParallelGzipLines(data, 1, FILES))
                .name("stations")
                .map(Reading::parse)
                .name("parse")
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Reading>forMonotonousTimestamps()
                        .withTimestampAssigner((reading, previous) -> reading.timestamp))
                .keyBy(reading -> reading.station)
                .window(TumblingEventTimeWindows.of(Time.days(1)))
                .aggregate(new SumReadings(), new FormatDay())
                .name("per day");
    }

    /** A sum over readings. */
    public static class Dust {

        /** Hours, those without a reading included. */
        public long rows;
        /** Hours with a reading. */
        public long readings;
        /** Sum of the readings, in tenths. */
        public long sum;
        /** Highest reading, in tenths; null if there was none. */
        public Long max;

        /** Nothing yet. */
        public Dust() {}
    }

    private static final class SumReadings implements AggregateFunction<Reading, Dust, Dust> {

        private static final long serialVersionUID = 1L;

        @Override
        public Dust createAccumulator() {
            return new Dust();
        }

        @Override
        public Dust add(Reading reading, Dust dust) {
            dust.rows++;
            if (reading.fineDust != null) {
                dust.readings++;
                dust.sum += reading.fineDust;
                dust.max = larger(dust.max, reading.fineDust);
            }
            return dust;
        }

        private static Long larger(Long one, Long other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return Math.max(one, other);
        }

        @Override
        public Dust getResult(Dust dust) {
            return dust;
        }

        @Override
        public Dust merge(Dust dust, Dust other) {
            dust.rows += other.rows;
            dust.readings += other.readings;
            dust.sum += other.sum;
            dust.max = larger(dust.max, other.max);
            return dust;
        }
    }

    private static final class FormatDay
            extends ProcessWindowFunction<Dust, String, String, TimeWindow> {

        private static final long serialVersionUID = 1L;

        @Override
        public void process(
                String station, Context context, Iterable<Dust> sums, Collector<String> out) {
            Dust dust = sums.iterator().next();
            Object max = dust.max == null ? "" : dust.max;
            out.collect(
                    Rows.row(station, context.window(), dust.rows, dust.readings, dust.sum, max));
        }
    }
}
