// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.functions.aggregation.AggregationFunction.AggregationType;

import org.junit.jupiter.api.Test;

class AggregatorsTest {

    private static final TypeInformation<Tuple2<String, Integer>> PAIR =
            Types.TUPLE(Types.STRING, Types.INT);

    private final ExecutionConfig config = new ExecutionConfig();

    private static Tuple2<String, Integer> pair(String name, int number) {
        return Tuple2.of(name, number);
    }

    private Tuple2<String, Integer> reduce(
            AggregationType type,
            boolean first,
            Tuple2<String, Integer> left,
            Tuple2<String, Integer> right)
            throws Exception {
        return new ComparableAggregator<>(1, PAIR, type, first, config).reduce(left, right);
    }

    @Test
    void shouldSumFieldAndKeepOthersOfFirstRecord() throws Exception {
        var first = pair("a", 1);

        var sum = new SumAggregator<>(1, PAIR, config).reduce(first, pair("b", 2));

        assertThat(sum).isEqualTo(pair("a", 3));
        assertThat(first).isEqualTo(pair("a", 1));
    }

    @Test
    void shouldSumPlainNumbers() throws Exception {
        assertThat(new SumAggregator<>(0, Types.LONG, config).reduce(1L, 2L)).isEqualTo(3L);
    }

    @Test
    void shouldPutExtremeValueIntoFirstRecord() throws Exception {
        assertThat(reduce(AggregationType.MAX, false, pair("a", 1), pair("b", 2)))
                .isEqualTo(pair("a", 2));
        assertThat(reduce(AggregationType.MAX, false, pair("a", 2), pair("b", 1)))
                .isEqualTo(pair("a", 2));
        assertThat(reduce(AggregationType.MIN, false, pair("a", 2), pair("b", 1)))
                .isEqualTo(pair("a", 1));
    }

    @Test
    void shouldKeepWholeRecordWithExtremeValue() throws Exception {
        assertThat(reduce(AggregationType.MAXBY, true, pair("a", 1), pair("b", 2)))
                .isEqualTo(pair("b", 2));
        assertThat(reduce(AggregationType.MINBY, true, pair("a", 1), pair("b", 2)))
                .isEqualTo(pair("a", 1));
    }

    @Test
    void shouldKeepFirstOrLastOfEqualRecords() throws Exception {
        assertThat(reduce(AggregationType.MAXBY, true, pair("a", 1), pair("b", 1)))
                .isEqualTo(pair("a", 1));
        assertThat(reduce(AggregationType.MAXBY, false, pair("a", 1), pair("b", 1)))
                .isEqualTo(pair("b", 1));
    }
}
