// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.tuple.Tuple1;
import io.millrace.api.java.tuple.Tuple10;
import io.millrace.api.java.tuple.Tuple11;
import io.millrace.api.java.tuple.Tuple12;
import io.millrace.api.java.tuple.Tuple13;
import io.millrace.api.java.tuple.Tuple14;
import io.millrace.api.java.tuple.Tuple15;
import io.millrace.api.java.tuple.Tuple16;
import io.millrace.api.java.tuple.Tuple17;
import io.millrace.api.java.tuple.Tuple18;
import io.millrace.api.java.tuple.Tuple19;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.tuple.Tuple20;
import io.millrace.api.java.tuple.Tuple21;
import io.millrace.api.java.tuple.Tuple22;
import io.millrace.api.java.tuple.Tuple23;
import io.millrace.api.java.tuple.Tuple24;
import io.millrace.api.java.tuple.Tuple25;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.api.java.tuple.Tuple4;
import io.millrace.api.java.tuple.Tuple5;
import io.millrace.api.java.tuple.Tuple6;
import io.millrace.api.java.tuple.Tuple7;
import io.millrace.api.java.tuple.Tuple8;
import io.millrace.api.java.tuple.Tuple9;
import io.millrace.api.java.typeutils.TupleTypeInfo;
import io.millrace.api.java.typeutils.TupleTypeInfoBase;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.util.Preconditions;

/**
 * A selection of fields of tuples, waiting for its type. Mirrors Flink 1.14's class of this name.
 *
 * @param <IN> type of the records, a tuple
 */
public class StreamProjection<IN> {

    private final DataStream<IN> dataStream;
    private final int[] fieldIndexes;

    /**
     * A selection.
     *
     * @param dataStream stream of tuples
     * @param fieldIndexes positions, from 0; 1 to 24 of them
     */
    protected StreamProjection(DataStream<IN> dataStream, int[] fieldIndexes) {
        if (!dataStream.getType().isTupleType()) {
            throw new RuntimeException("Only Tuple DataStreams can be projected");
        }
        Preconditions.checkArgument(
                fieldIndexes.length > 0, "project() needs to select at least one (1) field.");
        Preconditions.checkArgument(
                fieldIndexes.length <= Tuple.MAX_ARITY - 1,
                "project() may select only up to (%s) fields.",
                Tuple.MAX_ARITY - 1);
        for (int index : fieldIndexes) {
            Preconditions.checkElementIndex(index, dataStream.getType().getArity());
        }
        this.dataStream = dataStream;
        this.fieldIndexes = fieldIndexes.clone();
    }

    /**
     * The projection, with as many fields as were selected.
     *
     * @param <OUT> type of the result
     * @return the projected stream
     */
    public <OUT extends Tuple> SingleOutputStreamOperator<OUT> projectTupleX() {
        return project();
    }

    private <OUT extends Tuple> SingleOutputStreamOperator<OUT> project() {
        TypeInformation<OUT> type =
                new TupleTypeInfo<>(extractFieldTypes(fieldIndexes, dataStream.getType()));
        return dataStream.transform(
                "Projection",
                type,
                new OperatorDescription.Map(new ProjectFunction<IN, OUT>(fieldIndexes)));
    }

    /**
     * The projection as tuples with 1 field.
     *
     * @param <T0> type of field 0
     * @return the projected stream
     */
    public <T0> SingleOutputStreamOperator<Tuple1<T0>> projectTuple1() {
        return project();
    }

    /**
     * The projection as tuples with 2 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @return the projected stream
     */
    public <T0, T1> SingleOutputStreamOperator<Tuple2<T0, T1>> projectTuple2() {
        return project();
    }

    /**
     * The projection as tuples with 3 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @return the projected stream
     */
    public <T0, T1, T2> SingleOutputStreamOperator<Tuple3<T0, T1, T2>> projectTuple3() {
        return project();
    }

    /**
     * The projection as tuples with 4 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @return the projected stream
     */
    public <T0, T1, T2, T3> SingleOutputStreamOperator<Tuple4<T0, T1, T2, T3>> projectTuple4() {
        return project();
    }

    /**
     * The projection as tuples with 5 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @return the projected stream
     */
    public <T0, T1, T2, T3, T4>
            SingleOutputStreamOperator<Tuple5<T0, T1, T2, T3, T4>> projectTuple5() {
        return project();
    }

    /**
     * The projection as tuples with 6 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @return the projected stream
     */
    public <T0, T1, T2, T3, T4, T5>
            SingleOutputStreamOperator<Tuple6<T0, T1, T2, T3, T4, T5>> projectTuple6() {
        return project();
    }

    /**
     * The projection as tuples with 7 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @return the projected stream
     */
    public <T0, T1, T2, T3, T4, T5, T6>
            SingleOutputStreamOperator<Tuple7<T0, T1, T2, T3, T4, T5, T6>> projectTuple7() {
        return project();
    }

    /**
     * The projection as tuples with 8 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @return the projected stream
     */
    public <T0, T1, T2, T3, T4, T5, T6, T7>
            SingleOutputStreamOperator<Tuple8<T0, T1, T2, T3, T4, T5, T6, T7>> projectTuple8() {
        return project();
    }

    /**
     * The projection as tuples with 9 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param <T8> type of field 8
     * @return the projected stream
     */
    public <T0, T1, T2, T3, T4, T5, T6, T7, T8>
            SingleOutputStreamOperator<Tuple9<T0, T1, T2, T3, T4, T5, T6, T7, T8>> projectTuple9() {
        return project();
    }

    /**
     * The projection as tuples with 10 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param <T8> type of field 8
     * @param <T9> type of field 9
     * @return the projected stream
     */
    public <T0, T1, T2, T3, T4, T5, T6, T7, T8, T9>
            SingleOutputStreamOperator<Tuple10<T0, T1, T2, T3, T4, T5, T6, T7, T8, T9>>
                    projectTuple10() {
        return project();
    }

    /**
     * The projection as tuples with 11 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param <T8> type of field 8
     * @param <T9> type of field 9
     * @param <T10> type of field 10
     * @return the projected stream
     */
    public <T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>
            SingleOutputStreamOperator<Tuple11<T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>>
                    projectTuple11() {
        return project();
    }

    /**
     * The projection as tuples with 12 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param <T8> type of field 8
     * @param <T9> type of field 9
     * @param <T10> type of field 10
     * @param <T11> type of field 11
     * @return the projected stream
     */
    public <T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>
            SingleOutputStreamOperator<Tuple12<T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>>
                    projectTuple12() {
        return project();
    }

    /**
     * The projection as tuples with 13 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param <T8> type of field 8
     * @param <T9> type of field 9
     * @param <T10> type of field 10
     * @param <T11> type of field 11
     * @param <T12> type of field 12
     * @return the projected stream
     */
    public <T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>
            SingleOutputStreamOperator<
                            Tuple13<T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>>
                    projectTuple13() {
        return project();
    }

    /**
     * The projection as tuples with 14 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param <T8> type of field 8
     * @param <T9> type of field 9
     * @param <T10> type of field 10
     * @param <T11> type of field 11
     * @param <T12> type of field 12
     * @param <T13> type of field 13
     * @return the projected stream
     */
    public <T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>
            SingleOutputStreamOperator<
                            Tuple14<T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>>
                    projectTuple14() {
        return project();
    }

    /**
     * The projection as tuples with 15 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param <T8> type of field 8
     * @param <T9> type of field 9
     * @param <T10> type of field 10
     * @param <T11> type of field 11
     * @param <T12> type of field 12
     * @param <T13> type of field 13
     * @param <T14> type of field 14
     * @return the projected stream
     */
    public <T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>
            SingleOutputStreamOperator<
                            Tuple15<
                                    T0,
                                    T1,
                                    T2,
                                    T3,
                                    T4,
                                    T5,
                                    T6,
                                    T7,
                                    T8,
                                    T9,
                                    T10,
                                    T11,
                                    T12,
                                    T13,
                                    T14>>
                    projectTuple15() {
        return project();
    }

    /**
     * The projection as tuples with 16 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param <T8> type of field 8
     * @param <T9> type of field 9
     * @param <T10> type of field 10
     * @param <T11> type of field 11
     * @param <T12> type of field 12
     * @param <T13> type of field 13
     * @param <T14> type of field 14
     * @param <T15> type of field 15
     * @return the projected stream
     */
    public <T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>
            SingleOutputStreamOperator<
                            Tuple16<
                                    T0,
                                    T1,
                                    T2,
                                    T3,
                                    T4,
                                    T5,
                                    T6,
                                    T7,
                                    T8,
                                    T9,
                                    T10,
                                    T11,
                                    T12,
                                    T13,
                                    T14,
                                    T15>>
                    projectTuple16() {
        return project();
    }

    /**
     * The projection as tuples with 17 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param <T8> type of field 8
     * @param <T9> type of field 9
     * @param <T10> type of field 10
     * @param <T11> type of field 11
     * @param <T12> type of field 12
     * @param <T13> type of field 13
     * @param <T14> type of field 14
     * @param <T15> type of field 15
     * @param <T16> type of field 16
     * @return the projected stream
     */
    public <T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>
            SingleOutputStreamOperator<
                            Tuple17<
                                    T0,
                                    T1,
                                    T2,
                                    T3,
                                    T4,
                                    T5,
                                    T6,
                                    T7,
                                    T8,
                                    T9,
                                    T10,
                                    T11,
                                    T12,
                                    T13,
                                    T14,
                                    T15,
                                    T16>>
                    projectTuple17() {
        return project();
    }

    /**
     * The projection as tuples with 18 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param <T8> type of field 8
     * @param <T9> type of field 9
     * @param <T10> type of field 10
     * @param <T11> type of field 11
     * @param <T12> type of field 12
     * @param <T13> type of field 13
     * @param <T14> type of field 14
     * @param <T15> type of field 15
     * @param <T16> type of field 16
     * @param <T17> type of field 17
     * @return the projected stream
     */
    public <T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17>
            SingleOutputStreamOperator<
                            Tuple18<
                                    T0,
                                    T1,
                                    T2,
                                    T3,
                                    T4,
                                    T5,
                                    T6,
                                    T7,
                                    T8,
                                    T9,
                                    T10,
                                    T11,
                                    T12,
                                    T13,
                                    T14,
                                    T15,
                                    T16,
                                    T17>>
                    projectTuple18() {
        return project();
    }

    /**
     * The projection as tuples with 19 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param <T8> type of field 8
     * @param <T9> type of field 9
     * @param <T10> type of field 10
     * @param <T11> type of field 11
     * @param <T12> type of field 12
     * @param <T13> type of field 13
     * @param <T14> type of field 14
     * @param <T15> type of field 15
     * @param <T16> type of field 16
     * @param <T17> type of field 17
     * @param <T18> type of field 18
     * @return the projected stream
     */
    public <T0, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18>
            SingleOutputStreamOperator<
                            Tuple19<
                                    T0,
                                    T1,
                                    T2,
                                    T3,
                                    T4,
                                    T5,
                                    T6,
                                    T7,
                                    T8,
                                    T9,
                                    T10,
                                    T11,
                                    T12,
                                    T13,
                                    T14,
                                    T15,
                                    T16,
                                    T17,
                                    T18>>
                    projectTuple19() {
        return project();
    }

    /**
     * The projection as tuples with 20 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param <T8> type of field 8
     * @param <T9> type of field 9
     * @param <T10> type of field 10
     * @param <T11> type of field 11
     * @param <T12> type of field 12
     * @param <T13> type of field 13
     * @param <T14> type of field 14
     * @param <T15> type of field 15
     * @param <T16> type of field 16
     * @param <T17> type of field 17
     * @param <T18> type of field 18
     * @param <T19> type of field 19
     * @return the projected stream
     */
    public <
                    T0,
                    T1,
                    T2,
                    T3,
                    T4,
                    T5,
                    T6,
                    T7,
                    T8,
                    T9,
                    T10,
                    T11,
                    T12,
                    T13,
                    T14,
                    T15,
                    T16,
                    T17,
                    T18,
                    T19>
            SingleOutputStreamOperator<
                            Tuple20<
                                    T0,
                                    T1,
                                    T2,
                                    T3,
                                    T4,
                                    T5,
                                    T6,
                                    T7,
                                    T8,
                                    T9,
                                    T10,
                                    T11,
                                    T12,
                                    T13,
                                    T14,
                                    T15,
                                    T16,
                                    T17,
                                    T18,
                                    T19>>
                    projectTuple20() {
        return project();
    }

    /**
     * The projection as tuples with 21 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param <T8> type of field 8
     * @param <T9> type of field 9
     * @param <T10> type of field 10
     * @param <T11> type of field 11
     * @param <T12> type of field 12
     * @param <T13> type of field 13
     * @param <T14> type of field 14
     * @param <T15> type of field 15
     * @param <T16> type of field 16
     * @param <T17> type of field 17
     * @param <T18> type of field 18
     * @param <T19> type of field 19
     * @param <T20> type of field 20
     * @return the projected stream
     */
    public <
                    T0,
                    T1,
                    T2,
                    T3,
                    T4,
                    T5,
                    T6,
                    T7,
                    T8,
                    T9,
                    T10,
                    T11,
                    T12,
                    T13,
                    T14,
                    T15,
                    T16,
                    T17,
                    T18,
                    T19,
                    T20>
            SingleOutputStreamOperator<
                            Tuple21<
                                    T0,
                                    T1,
                                    T2,
                                    T3,
                                    T4,
                                    T5,
                                    T6,
                                    T7,
                                    T8,
                                    T9,
                                    T10,
                                    T11,
                                    T12,
                                    T13,
                                    T14,
                                    T15,
                                    T16,
                                    T17,
                                    T18,
                                    T19,
                                    T20>>
                    projectTuple21() {
        return project();
    }

    /**
     * The projection as tuples with 22 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param <T8> type of field 8
     * @param <T9> type of field 9
     * @param <T10> type of field 10
     * @param <T11> type of field 11
     * @param <T12> type of field 12
     * @param <T13> type of field 13
     * @param <T14> type of field 14
     * @param <T15> type of field 15
     * @param <T16> type of field 16
     * @param <T17> type of field 17
     * @param <T18> type of field 18
     * @param <T19> type of field 19
     * @param <T20> type of field 20
     * @param <T21> type of field 21
     * @return the projected stream
     */
    public <
                    T0,
                    T1,
                    T2,
                    T3,
                    T4,
                    T5,
                    T6,
                    T7,
                    T8,
                    T9,
                    T10,
                    T11,
                    T12,
                    T13,
                    T14,
                    T15,
                    T16,
                    T17,
                    T18,
                    T19,
                    T20,
                    T21>
            SingleOutputStreamOperator<
                            Tuple22<
                                    T0,
                                    T1,
                                    T2,
                                    T3,
                                    T4,
                                    T5,
                                    T6,
                                    T7,
                                    T8,
                                    T9,
                                    T10,
                                    T11,
                                    T12,
                                    T13,
                                    T14,
                                    T15,
                                    T16,
                                    T17,
                                    T18,
                                    T19,
                                    T20,
                                    T21>>
                    projectTuple22() {
        return project();
    }

    /**
     * The projection as tuples with 23 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param <T8> type of field 8
     * @param <T9> type of field 9
     * @param <T10> type of field 10
     * @param <T11> type of field 11
     * @param <T12> type of field 12
     * @param <T13> type of field 13
     * @param <T14> type of field 14
     * @param <T15> type of field 15
     * @param <T16> type of field 16
     * @param <T17> type of field 17
     * @param <T18> type of field 18
     * @param <T19> type of field 19
     * @param <T20> type of field 20
     * @param <T21> type of field 21
     * @param <T22> type of field 22
     * @return the projected stream
     */
    public <
                    T0,
                    T1,
                    T2,
                    T3,
                    T4,
                    T5,
                    T6,
                    T7,
                    T8,
                    T9,
                    T10,
                    T11,
                    T12,
                    T13,
                    T14,
                    T15,
                    T16,
                    T17,
                    T18,
                    T19,
                    T20,
                    T21,
                    T22>
            SingleOutputStreamOperator<
                            Tuple23<
                                    T0,
                                    T1,
                                    T2,
                                    T3,
                                    T4,
                                    T5,
                                    T6,
                                    T7,
                                    T8,
                                    T9,
                                    T10,
                                    T11,
                                    T12,
                                    T13,
                                    T14,
                                    T15,
                                    T16,
                                    T17,
                                    T18,
                                    T19,
                                    T20,
                                    T21,
                                    T22>>
                    projectTuple23() {
        return project();
    }

    /**
     * The projection as tuples with 24 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param <T8> type of field 8
     * @param <T9> type of field 9
     * @param <T10> type of field 10
     * @param <T11> type of field 11
     * @param <T12> type of field 12
     * @param <T13> type of field 13
     * @param <T14> type of field 14
     * @param <T15> type of field 15
     * @param <T16> type of field 16
     * @param <T17> type of field 17
     * @param <T18> type of field 18
     * @param <T19> type of field 19
     * @param <T20> type of field 20
     * @param <T21> type of field 21
     * @param <T22> type of field 22
     * @param <T23> type of field 23
     * @return the projected stream
     */
    public <
                    T0,
                    T1,
                    T2,
                    T3,
                    T4,
                    T5,
                    T6,
                    T7,
                    T8,
                    T9,
                    T10,
                    T11,
                    T12,
                    T13,
                    T14,
                    T15,
                    T16,
                    T17,
                    T18,
                    T19,
                    T20,
                    T21,
                    T22,
                    T23>
            SingleOutputStreamOperator<
                            Tuple24<
                                    T0,
                                    T1,
                                    T2,
                                    T3,
                                    T4,
                                    T5,
                                    T6,
                                    T7,
                                    T8,
                                    T9,
                                    T10,
                                    T11,
                                    T12,
                                    T13,
                                    T14,
                                    T15,
                                    T16,
                                    T17,
                                    T18,
                                    T19,
                                    T20,
                                    T21,
                                    T22,
                                    T23>>
                    projectTuple24() {
        return project();
    }

    /**
     * The projection as tuples with 25 fields.
     *
     * @param <T0> type of field 0
     * @param <T1> type of field 1
     * @param <T2> type of field 2
     * @param <T3> type of field 3
     * @param <T4> type of field 4
     * @param <T5> type of field 5
     * @param <T6> type of field 6
     * @param <T7> type of field 7
     * @param <T8> type of field 8
     * @param <T9> type of field 9
     * @param <T10> type of field 10
     * @param <T11> type of field 11
     * @param <T12> type of field 12
     * @param <T13> type of field 13
     * @param <T14> type of field 14
     * @param <T15> type of field 15
     * @param <T16> type of field 16
     * @param <T17> type of field 17
     * @param <T18> type of field 18
     * @param <T19> type of field 19
     * @param <T20> type of field 20
     * @param <T21> type of field 21
     * @param <T22> type of field 22
     * @param <T23> type of field 23
     * @param <T24> type of field 24
     * @return the projected stream
     */
    public <
                    T0,
                    T1,
                    T2,
                    T3,
                    T4,
                    T5,
                    T6,
                    T7,
                    T8,
                    T9,
                    T10,
                    T11,
                    T12,
                    T13,
                    T14,
                    T15,
                    T16,
                    T17,
                    T18,
                    T19,
                    T20,
                    T21,
                    T22,
                    T23,
                    T24>
            SingleOutputStreamOperator<
                            Tuple25<
                                    T0,
                                    T1,
                                    T2,
                                    T3,
                                    T4,
                                    T5,
                                    T6,
                                    T7,
                                    T8,
                                    T9,
                                    T10,
                                    T11,
                                    T12,
                                    T13,
                                    T14,
                                    T15,
                                    T16,
                                    T17,
                                    T18,
                                    T19,
                                    T20,
                                    T21,
                                    T22,
                                    T23,
                                    T24>>
                    projectTuple25() {
        return project();
    }

    /**
     * Types of selected fields.
     *
     * @param fields positions, from 0
     * @param inType type of a tuple
     * @return the types, in the order of the selection
     */
    public static TypeInformation<?>[] extractFieldTypes(int[] fields, TypeInformation<?> inType) {
        TupleTypeInfoBase<?> tuple = (TupleTypeInfoBase<?>) inType;
        TypeInformation<?>[] types = new TypeInformation<?>[fields.length];
        for (int i = 0; i < fields.length; i++) {
            types[i] = tuple.getTypeAt(fields[i]);
        }
        return types;
    }
}
