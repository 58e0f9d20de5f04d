// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.streams;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.util.Collector;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Types that are found out, given by class, hint and description, and what is said when one is missing. */
@RunsAt(
        value = {1, 2},
        because = "records keep nothing of each other")
public class TypesGiven implements Program {

    private interface Attempt {
        Object make() throws Exception;
    }

    private static final class Doubling<T> implements FlatMapFunction<T, T> {
        private static final long serialVersionUID = 1L;

        @Override
        public void flatMap(T value, Collector<T> out) {
            out.collect(value);
            out.collect(value);
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Long> numbers = env.fromSequence(1, 8);
        add(results, numbers.map(number -> "n" + number));
        add(
                results,
                numbers.map(number -> Tuple2.of(number, "n"))
                        .returns(new TypeHint<Tuple2<Long, String>>() {}));
        add(
                results,
                numbers.map(number -> Arrays.asList(number, -number))
                        .returns(Types.LIST(Types.LONG)));
        add(results, numbers.map(number -> new Reading("s", number, 1, 0)).returns(Reading.class));
        add(results, numbers.map(number -> number * 0.5, Types.DOUBLE));
        add(results, numbers.flatMap(new Doubling<>()));
        add(results, numbers.flatMap(new Doubling<>(), Types.LONG));
        add(
                results,
                numbers.<Integer>flatMap((number, out) -> {
                            for (int i = 0; i < number % 3; i++) {
                                out.collect(i);
                            }
                        })
                        .returns(Integer.class));
        add(
                results,
                numbers.process(
                        new ProcessFunction<Long, Object>() {
                            @Override
                            public void processElement(
                                    Long value, Context context, Collector<Object> out) {
                                out.collect(value % 2 == 0 ? value : "odd");
                            }
                        },
                        TypeInformation.of(Object.class)));
        env.execute();

        StreamExecutionEnvironment other =
                StreamExecutionEnvironment.createLocalEnvironment(env.getParallelism());
        DataStream<Long> others = other.fromSequence(1, 8);
        DataStream<List<Long>> untyped = others.map(number -> Collections.singletonList(number));
        error(results, () -> untyped.getType());
        error(results, () -> untyped.print());
        error(results, () -> untyped.keyBy(list -> list.get(0)));
        error(results, () -> others.map(number -> Tuple2.of(number, 1)).filter(t -> true));
        error(results, () -> others.flatMap((number, out) -> {}).shuffle().print());
        error(results, () -> others.map(number -> 1).returns((Class<Integer>) null));
        error(results, () -> others.map(number -> 1).returns((TypeHint<Integer>) null));
        error(results, () -> others.map(number -> 1).returns((TypeInformation<Integer>) null));
        SingleOutputStreamOperator<Integer> used = others.map(number -> 1);
        error(results, () -> used.getType());
        error(results, () -> used.returns(Types.INT));
        error(
                results,
                () -> ((SingleOutputStreamOperator) others.map(number -> 1))
                        .returns(List.class)
                        .getType());
        error(results, () -> other.addSource(new Untyped<>()).getType());
        error(
                results,
                () -> other.addSource(new Untyped<String>())
                        .returns(String.class)
                        .getType());
        results.line("name", used.getName());
        results.line("config", used.getExecutionConfig() == other.getConfig());
        results.line("environment", used.getExecutionEnvironment() == other);
        results.line("resources", used.getMinResources() + " " + used.getPreferredResources());
    }

    /** Of any type. */
    private static final class Untyped<T> implements SourceFunction<T> {
        private static final long serialVersionUID = 1L;

        @Override
        public void run(SourceContext<T> context) {}

        @Override
        public void cancel() {}
    }

    private static <T> void add(Results results, SingleOutputStreamOperator<T> stream) {
        results.line("types", stream.getType());
        results.anyOrder("records", stream);
    }

    private static void error(Results results, Attempt attempt) {
        try {
            Object made = attempt.make();
            results.line(
                    "attempts",
                    made instanceof TypeInformation ? made : made.getClass().getSimpleName());
        } catch (Exception e) {
            results.line(
                    "attempts",
                    e.getClass().getSimpleName() + ": "
                            + String.valueOf(e.getMessage())
                                    .replaceAll("\\(\\w+\\.java:\\d+\\)", "(LINE)"));
        }
    }
}
