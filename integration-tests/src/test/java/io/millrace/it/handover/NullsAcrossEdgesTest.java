// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.types.NullFieldException;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Nulls where a record crosses an edge: what Flink cannot write does not get through, and what it can does. */
class NullsAcrossEdgesTest {

    private static final TypeInformation<Tuple2<Long, Long>> PAIR =
            Types.TUPLE(Types.LONG, Types.LONG);

    @Test
    void shouldRefuseNullRecordOfTypeThatCannotBeNull() {
        assertThatThrownBy(() -> Jobs.stepped(
                        0,
                        1,
                        env -> env.fromElements(1L)
                                .map(n -> (Long) null)
                                .returns(Types.LONG)
                                .rebalance()
                                .map(n -> "passed")))
                .hasStackTraceContaining("between operator 'Map' (1/1) and operator 'Map'")
                .rootCause()
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("a null record of type Long cannot be sent to another task");
    }

    @Test
    void shouldPassNullString() throws Exception {
        List<String> results = Jobs.stepped(
                0,
                1,
                env -> env.fromElements("a", "b")
                        .map(s -> s.equals("a") ? null : s)
                        .returns(Types.STRING)
                        .rebalance()
                        .map(s -> "got " + s));

        assertThat(results).containsExactly("got null", "got b");
    }

    @Test
    void shouldRefuseNullInTuple() {
        assertThatThrownBy(() -> Jobs.stepped(
                        0, 1, env -> nullPairs(env).keyBy(pair -> pair.f0).map(pair -> "passed")))
                .rootCause()
                .isInstanceOf(NullFieldException.class)
                .hasMessage("Field 1 is null, but expected to hold a value.");
    }

    @Test
    void shouldRefuseNullInTupleThatProgramCollects() {
        assertThatThrownBy(() -> Jobs.stepped(0, 1, NullsAcrossEdgesTest::nullPairs))
                .hasStackTraceContaining(
                        "NullFieldException: Field 1 is null, but expected to hold a value.");
    }

    private static DataStream<Tuple2<Long, Long>> nullPairs(StreamExecutionEnvironment env) {
        return env.fromElements(5L).map(n -> Tuple2.of(n, (Long) null)).returns(PAIR);
    }

    /** Fields of all kinds may be null. */
    public static final class Holder {
        public Long number;
        public String text;
        public List<String> list;
    }

    @Test
    void shouldPassNullFieldsOfPojos() throws Exception {
        List<String> results = Jobs.stepped(
                0,
                1,
                env -> env.fromElements(1)
                        .map(n -> new Holder())
                        .rebalance()
                        .map(holder -> holder.number + " " + holder.text + " " + holder.list));

        assertThat(results).containsExactly("null null null");
    }

    @Test
    void shouldRefuseNullInListOfNumbers() {
        assertThatThrownBy(() -> Jobs.stepped(
                        0,
                        1,
                        env -> env.fromElements(1)
                                .map(n -> (List<Long>) new ArrayList<>(Arrays.asList(1L, null)))
                                .returns(Types.LIST(Types.LONG))
                                .rebalance()
                                .map(list -> "passed")))
                .rootCause()
                .isInstanceOf(NullPointerException.class);
    }
}
