// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.JobExecutionResult;
import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.api.common.accumulators.AverageAccumulator;
import io.millrace.api.common.accumulators.DoubleCounter;
import io.millrace.api.common.accumulators.DoubleMaximum;
import io.millrace.api.common.accumulators.DoubleMinimum;
import io.millrace.api.common.accumulators.Histogram;
import io.millrace.api.common.accumulators.IntCounter;
import io.millrace.api.common.accumulators.IntMaximum;
import io.millrace.api.common.accumulators.IntMinimum;
import io.millrace.api.common.accumulators.ListAccumulator;
import io.millrace.api.common.accumulators.LongCounter;
import io.millrace.api.common.accumulators.LongMaximum;
import io.millrace.api.common.accumulators.LongMinimum;
import io.millrace.api.common.accumulators.SerializedListAccumulator;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.api.common.typeutils.base.LongSerializer;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Accumulators of every kind, and one of the program's, merged over subtasks and operators. */
@RunsAt(
        value = {1, 2},
        because = "merging does not depend on order, and lists are sorted")
public class Accumulators implements Program {

    /** Different values, in order. */
    private static final class Distinct implements Accumulator<Long, TreeSet<Long>> {
        private static final long serialVersionUID = 1L;

        private TreeSet<Long> values = new TreeSet<>();

        @Override
        public void add(Long value) {
            values.add(value);
        }

        @Override
        public TreeSet<Long> getLocalValue() {
            return values;
        }

        @Override
        public void resetLocal() {
            values.clear();
        }

        @Override
        public void merge(Accumulator<Long, TreeSet<Long>> other) {
            values.addAll(other.getLocalValue());
        }

        @Override
        public Accumulator<Long, TreeSet<Long>> clone() {
            Distinct copy = new Distinct();
            copy.values = new TreeSet<>(values);
            return copy;
        }
    }

    private static final class Counting extends RichMapFunction<Long, Long> {
        private static final long serialVersionUID = 1L;

        private final SerializedListAccumulator<Long> serialized =
                new SerializedListAccumulator<>();

        @Override
        public void open(Configuration parameters) {
            RuntimeContext context = getRuntimeContext();
            context.addAccumulator("int", new IntCounter());
            context.addAccumulator("int min", new IntMinimum());
            context.addAccumulator("int max", new IntMaximum());
            context.addAccumulator("long", new LongCounter(0));
            context.addAccumulator("long min", new LongMinimum());
            context.addAccumulator("long max", new LongMaximum());
            context.addAccumulator("double", new DoubleCounter());
            context.addAccumulator("double min", new DoubleMinimum());
            context.addAccumulator("double max", new DoubleMaximum());
            context.addAccumulator("average", new AverageAccumulator());
            context.addAccumulator("list", new ListAccumulator<Long>());
            context.addAccumulator("serialized", serialized);
            context.addAccumulator("own", new Distinct());
            context.getHistogram("histogram").add(-1);
            context.getIntCounter("counter").add(100);
            context.getLongCounter("long counter").add(1);
            context.getDoubleCounter("double counter").add(0.5);
            try {
                context.addAccumulator("int", new IntCounter());
            } catch (UnsupportedOperationException e) {
                context.getIntCounter("twice").add(1);
            }
            try {
                context.getLongCounter("int");
            } catch (UnsupportedOperationException e) {
                context.getIntCounter("other kind").add(1);
            }
        }

        @Override
        public Long map(Long value) throws Exception {
            RuntimeContext context = getRuntimeContext();
            context.<Integer, Integer>getAccumulator("int").add(1);
            context.<Integer, Integer>getAccumulator("int min").add(value.intValue());
            context.<Integer, Integer>getAccumulator("int max").add(value.intValue());
            context.<Long, Long>getAccumulator("long").add(value);
            context.<Long, Long>getAccumulator("long min").add(value);
            context.<Long, Long>getAccumulator("long max").add(value);
            context.<Double, Double>getAccumulator("double").add(value / 2.0);
            context.<Double, Double>getAccumulator("double min").add(value / 2.0);
            context.<Double, Double>getAccumulator("double max").add(value / 2.0);
            context.<Double, Double>getAccumulator("average").add(value.doubleValue());
            context.<Long, ArrayList<Long>>getAccumulator("list").add(value);
            serialized.add(value, LongSerializer.INSTANCE);
            context.<Long, TreeSet<Long>>getAccumulator("own").add(value % 4);
            context.getHistogram("histogram").add((int) (value % 3));
            return value;
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        results.anyOrder(
                "records",
                env.fromSequence(1, 20)
                        .map(new Counting())
                        .filter(value -> value % 5 == 0)
                        .map(new Again()));
        JobExecutionResult result = env.execute("accumulators");
        Map<String, Object> all = new TreeMap<>(result.getAllAccumulatorResults());
        int parallelism = env.getParallelism();
        for (Map.Entry<String, Object> entry : all.entrySet()) {
            Object value = entry.getValue();
            if (entry.getKey().equals("serialized")) {
                @SuppressWarnings("unchecked")
                ArrayList<byte[]> bytes = (ArrayList<byte[]>) value;
                value = sorted(
                        SerializedListAccumulator.deserializeList(bytes, LongSerializer.INSTANCE));
            } else if (entry.getKey().equals("list")) {
                value = sorted((List<?>) value);
            }
            results.line(entry.getKey(), value.getClass().getSimpleName() + " " + value);
        }
        results.line("one", (Object) result.getAccumulatorResult("int"));
        results.line("none", (Object) result.getAccumulatorResult("nobody"));
        results.line("name", parallelism);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Object> sorted(List<?> values) {
        List<Object> copy = new ArrayList<>(values);
        Collections.sort((List) copy);
        return copy;
    }

    /** Adds to accumulators that another operator has too. */
    private static final class Again extends RichMapFunction<Long, Long> {
        private static final long serialVersionUID = 1L;

        private final Histogram histogram = new Histogram();

        @Override
        public void open(Configuration parameters) {
            getRuntimeContext().addAccumulator("histogram", histogram);
        }

        @Override
        public Long map(Long value) {
            getRuntimeContext().getIntCounter("counter").add(1);
            histogram.add(1000);
            return value;
        }
    }
}
