// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.it.Jobs;
import io.millrace.it.Observed;
import io.millrace.it.Script;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class SideOutputsTest {

    private static final OutputTag<String> LONG = new OutputTag<>("long") {};
    private static final OutputTag<Integer> LENGTHS = new OutputTag<>("lengths") {};

    /** Long words aside, the length of every word aside. */
    private static final class Splitting extends ProcessFunction<String, String> {

        @Override
        public void processElement(String value, Context context, Collector<String> out) {
            if (value.length() > 1) {
                context.output(LONG, value);
            } else {
                out.collect(value);
            }
            context.output(LENGTHS, value.length());
        }
    }

    @Test
    @Tag("row:M14")
    void shouldGiveSideOutputsTheirRecordsTimestampsAndWatermarks() throws Exception {
        Script script = new Script()
                .at(1, "a")
                .watermark(1)
                .at(2, "bbb")
                .watermark(2)
                .at(3, "cc")
                .at(4, "d");

        List<String> main = Jobs.inOrder(
                env -> script.in(env).process(new Splitting()).process(new Observed()));
        List<String> longs = Jobs.inOrder(env -> script.in(env)
                .process(new Splitting())
                .getSideOutput(LONG)
                .process(new Observed()));
        List<String> lengths = Jobs.inOrder(env -> script.in(env)
                .process(new Splitting())
                .getSideOutput(LENGTHS)
                .map(length -> "l" + length)
                .disableChaining()
                .process(new Observed()));
        List<String> all = Jobs.everywhere(env -> {
            SingleOutputStreamOperator<String> split = script.in(env).process(new Splitting());
            return split.union(
                    split.getSideOutput(LONG).rebalance(),
                    split.getSideOutput(LONG),
                    split.getSideOutput(LENGTHS).map(String::valueOf));
        });

        assertThat(main).containsExactly("a @1 ~start", "d @4 ~2");
        assertThat(longs).containsExactly("bbb @2 ~1", "cc @3 ~2");
        assertThat(lengths).containsExactly("l1 @1 ~start", "l3 @2 ~1", "l2 @3 ~2", "l1 @4 ~2");
        assertThat(all).containsExactly("1", "1", "2", "3", "a", "bbb", "bbb", "cc", "cc", "d");
    }

    @Test
    @Tag("row:M14")
    void shouldRejectTagWithTheIdOfAnother() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        SingleOutputStreamOperator<String> split = env.fromElements("a").process(new Splitting());
        split.getSideOutput(LONG);

        assertThatThrownBy(() -> split.getSideOutput(new OutputTag<Integer>("long") {}))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining(
                        "A side output with a matching id was already requested with a different type");
    }

    @Test
    @Tag("row:M15")
    void shouldStandInForSplitAndSelectWhichAreGone() throws Exception {
        String migration = Files.readString(Path.of("../docs/migration.md"));

        assertThat(Arrays.stream(DataStream.class.getMethods()).map(Method::getName))
                .doesNotContain("split", "select");
        assertThatThrownBy(() -> Class.forName("io.millrace.streaming.api.datastream.SplitStream"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(migration)
                .contains(
                        "`DataStream.split(OutputSelector)`, `SplitStream.select(names)` | side outputs");
        assertThat(Files.readString(Path.of("../README.md"))).contains("docs/migration.md");
    }
}
