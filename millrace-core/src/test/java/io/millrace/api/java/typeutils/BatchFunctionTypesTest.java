// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.functions.CrossFunction;
import io.millrace.api.common.functions.GroupCombineFunction;
import io.millrace.api.common.functions.GroupReduceFunction;
import io.millrace.api.common.functions.MapPartitionFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Test;

/** What the functions of batch programs return. */
class BatchFunctionTypesTest {

    private static final class All
            implements MapPartitionFunction<String, Long>,
                    GroupReduceFunction<String, Integer>,
                    GroupCombineFunction<String, Double> {

        @Override
        public void mapPartition(Iterable<String> values, Collector<Long> out) {}

        @Override
        public void reduce(Iterable<String> values, Collector<Integer> out) {}

        @Override
        public void combine(Iterable<String> values, Collector<Double> out) {}
    }

    @Test
    void shouldBeFoundInTheirClasses() {
        All all = new All();
        CrossFunction<String, Integer, Boolean> cross = new CrossFunction<>() {
            @Override
            public Boolean cross(String first, Integer second) {
                return true;
            }
        };

        assertThat(TypeExtractor.getMapPartitionReturnTypes(all, Types.STRING))
                .isEqualTo(Types.LONG);
        assertThat(TypeExtractor.getGroupReduceReturnTypes(all, Types.STRING)).isEqualTo(Types.INT);
        assertThat(TypeExtractor.getGroupCombineReturnTypes(all, Types.STRING))
                .isEqualTo(Types.DOUBLE);
        assertThat(TypeExtractor.getCrossReturnTypes(cross, Types.STRING, Types.INT))
                .isEqualTo(Types.BOOLEAN);
    }

    @Test
    void shouldBeMissingInLambdasThatCollect() {
        GroupReduceFunction<String, Integer> lambda = (values, out) -> out.collect(1);

        assertThat(TypeExtractor.getGroupReduceReturnTypes(lambda, Types.STRING, "name", true))
                .isInstanceOf(MissingTypeInfo.class);
    }
}
