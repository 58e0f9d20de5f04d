// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import static io.millrace.streaming.api.datastream.Samples.allWindowed;
import static io.millrace.streaming.api.datastream.Samples.environment;
import static io.millrace.streaming.api.datastream.Samples.keyed;
import static io.millrace.streaming.api.datastream.Samples.stream;
import static io.millrace.streaming.api.datastream.Samples.windowed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.InvalidProgramException;
import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.OutputTag;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Programs that cannot be built, and Flink's messages for them. */
class RejectedProgramsTest {

    private enum Color {
        RED
    }

    @Test
    void shouldAskForTypeThatLambdaDoesNotTell() {
        var erased = environment().fromSequence(1, 2).map(x -> Tuple2.of(x, x));

        assertThatThrownBy(erased::print)
                .isInstanceOf(InvalidTypesException.class)
                .hasMessageMatching(
                        "The return type of function 'shouldAskForTypeThatLambdaDoesNotTell"
                                + "\\(RejectedProgramsTest.java:\\d+\\)' could not be determined automatically, due to type"
                                + " erasure\\. You can give type information hints by using the returns\\(\\.\\.\\.\\) method"
                                + " on the result of the transformation call, or by letting your function implement the"
                                + " 'ResultTypeQueryable' interface\\.");
    }

    @Test
    void shouldRejectTypeThatWasAlreadyUsed() {
        var mapped = environment().fromSequence(1, 2).map(x -> x);
        mapped.getType();

        assertThatThrownBy(() -> mapped.returns(Types.LONG))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "TypeInformation cannot be filled in for the type after it has been used.");
    }

    @Test
    void shouldRejectKeysWhoseHashCodeDiffersBetweenProcesses() {
        String advice =
                ". Look at the keyBy() documentation for the conditions a type has to satisfy in order to be"
                        + " eligible for a key.";
        assertThatThrownBy(() -> stream().keyBy(record -> new int[] {1}))
                .isInstanceOf(InvalidProgramException.class)
                .hasMessage(
                        "Type int[] cannot be used as key. Contained UNSUPPORTED key types: int[]"
                                + advice);
        assertThatThrownBy(() -> stream().keyBy(record -> new String[] {""}))
                .hasMessage(
                        "Type BasicArrayTypeInfo<String> cannot be used as key. Contained UNSUPPORTED key types:"
                                + " BasicArrayTypeInfo<String>" + advice);
        assertThatThrownBy(() -> stream().keyBy(record -> Color.RED))
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining(
                        "cannot be used as key. Contained UNSUPPORTED key types: EnumTypeInfo<");
        TypeInformation<Tuple2<String, byte[]>> tuple =
                Types.TUPLE(Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE));
        assertThatThrownBy(() -> stream().keyBy(record -> Tuple2.of("", new byte[0]), tuple))
                .hasMessage(
                        "Type Java Tuple2<String, byte[]> cannot be used as key. Contained UNSUPPORTED key types:"
                                + " byte[]" + advice);
    }

    @Test
    void shouldRejectFunctionThatIsNotSerializable() {
        Object captured = new Object();

        assertThatThrownBy(() -> environment().fromSequence(1, 2).map(x -> x + captured.hashCode()))
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining("is not serializable");
    }

    @Test
    void shouldRejectParallelismThatCannotBe() {
        String message =
                "The parallelism of an operator must be at least 1, or ExecutionConfig.PARALLELISM_DEFAULT"
                        + " (use system default).";
        String notParallel = "The parallelism of non parallel operator must be 1.";
        var mapped = environment().fromSequence(1, 2).map(x -> x);
        assertThatThrownBy(() -> mapped.setParallelism(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> stream().print().setParallelism(0)).hasMessage(message);
        assertThatThrownBy(
                        () -> environment().addSource(new Samples.LongSource()).setParallelism(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(notParallel);
        assertThatThrownBy(() -> allWindowed().sum(1).setParallelism(2)).hasMessage(notParallel);
        assertThatThrownBy(() -> allWindowed().sum(1).setMaxParallelism(2))
                .hasMessage("The maximum parallelism of non parallel operator must be 1.");
        assertThatThrownBy(() -> mapped.setMaxParallelism(40_000))
                .hasMessage("Maximum parallelism must be between 1 and 32768. Found: 40000");
        assertThatThrownBy(() -> mapped.setBufferTimeout(-2)).hasMessage("timeout must be >= -1");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void shouldRejectUnionOfDifferentTypes() {
        DataStream numbers = environment().fromSequence(1, 2);
        DataStream texts = environment().fromElements("a");

        assertThatThrownBy(() -> numbers.union(texts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot union streams of different types: Long and String");
    }

    @Test
    void shouldRejectPartitioningOfKeyedStream() {
        assertThatThrownBy(() -> keyed().shuffle())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Cannot override partitioning for KeyedStream.");
        assertThatThrownBy(() -> keyed().partitionCustom((key, n) -> 0, record -> record.f0))
                .hasMessage("Cannot override partitioning for KeyedStream.");
    }

    @Test
    void shouldRejectRichFunctionsInsideOfWindows() {
        assertThatThrownBy(() -> windowed().reduce(new Samples.RichReduce()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "ReduceFunction of reduce can not be a RichFunction. Please use reduce(ReduceFunction,"
                                + " WindowFunction) instead.");
        assertThatThrownBy(() ->
                        windowed().reduce(new Samples.RichReduce(), new Samples.WindowProcess()))
                .hasMessage("ReduceFunction of apply can not be a RichFunction.");
        assertThatThrownBy(() -> allWindowed()
                        .reduce(new Samples.RichReduce(), new Samples.AllWindowProcess()))
                .hasMessage("ReduceFunction of reduce can not be a RichFunction.");
    }

    @Test
    void shouldRejectImpossibleWindowSettings() {
        assertThatThrownBy(() -> windowed().allowedLateness(Time.milliseconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The allowed lateness cannot be negative.");
        assertThatThrownBy(() -> windowed().trigger(null))
                .hasMessage("Window triggers cannot be null");
        assertThatThrownBy(() -> windowed().sideOutputLateData(null))
                .hasMessage("Side output tag must not be null.");
        assertThatThrownBy(() -> windowed().sum(0))
                .hasMessage(
                        "DataStream cannot be summed because the class String does not support the + operator.");
    }

    @Test
    void shouldRejectOneSideOutputWithTwoTypes() {
        var processed = stream().process(new Samples.Process());
        processed.getSideOutput(new OutputTag<String>("late") {});
        processed.getSideOutput(new OutputTag<String>("late") {});

        assertThatThrownBy(() -> processed.getSideOutput(new OutputTag<Integer>("late") {}))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "A side output with a matching id was already requested with a different type. This is not"
                                + " allowed, side output ids need to be unique.");
    }

    @Test
    void shouldRejectImpossibleProjections() {
        assertThatThrownBy(() -> stream().project(2))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Index: 2, Size: 2");
        assertThatThrownBy(() -> stream().project())
                .hasMessage("project() needs to select at least one (1) field.");
        assertThatThrownBy(() -> stream().project(new int[25]))
                .hasMessage("project() may select only up to (24) fields.");
        assertThatThrownBy(() -> environment().fromSequence(1, 2).project(0))
                .hasMessage("Only Tuple DataStreams can be projected");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void shouldRejectElementsThatDoNotFit() {
        assertThatThrownBy(() -> environment().fromElements())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fromElements needs at least one element as argument");
        assertThatThrownBy(() -> environment().fromElements(1, null))
                .hasMessage("The collection contains a null element");
        assertThatThrownBy(() -> environment().fromCollection((Collection) List.of("a"), Types.INT))
                .hasMessage(
                        "The elements in the collection are not all subclasses of java.lang.Integer");
        assertThatThrownBy(() -> environment().fromCollection(new ArrayList<Integer>()))
                .hasMessage("Collection must not be empty");
        assertThatThrownBy(() -> environment().fromSequence(2, 1))
                .hasMessage("Start of sequence must not be greater than the end");
        assertThatThrownBy(() -> environment().readTextFile(" "))
                .hasMessage("The file path must not be null or blank.");
    }
}
