// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.streaming.api.functions.aggregation.AggregationFunction.AggregationType;

import org.junit.jupiter.api.Test;

class AggregationPartsTest {

    @Test
    void shouldAddNumbersOfEachClass() {
        assertThat(SumFunction.getForClass(Integer.class).add(1, 2)).isEqualTo(3);
        assertThat(SumFunction.getForClass(Long.class).add(1L, 2L)).isEqualTo(3L);
        assertThat(SumFunction.getForClass(Double.class).add(1.5, 2.5)).isEqualTo(4.0);
        assertThat(SumFunction.getForClass(Float.class).add(1.5f, 2.5f)).isEqualTo(4.0f);
        assertThat(SumFunction.getForClass(Short.class).add(Short.MAX_VALUE, (short) 1))
                .isEqualTo(Short.MIN_VALUE);
        assertThat(SumFunction.getForClass(Byte.class).add((byte) 100, (byte) 100))
                .isEqualTo((byte) 200);
    }

    @Test
    void shouldRejectClassesThatCannotBeAdded() {
        assertThatThrownBy(() -> SumFunction.getForClass(String.class))
                .isExactlyInstanceOf(RuntimeException.class)
                .hasMessage("DataStream cannot be summed because the class String does not support"
                        + " the + operator.");
    }

    @Test
    void shouldPreferExtremeValues() {
        assertThat(order(AggregationType.MAX, 2, 1)).isEqualTo(1);
        assertThat(order(AggregationType.MAX, 1, 1)).isZero();
        assertThat(order(AggregationType.MAX, 1, 2)).isZero();
        assertThat(order(AggregationType.MIN, 1, 2)).isEqualTo(1);
        assertThat(order(AggregationType.MIN, 1, 1)).isZero();
        assertThat(order(AggregationType.MIN, 2, 1)).isZero();
    }

    @Test
    void shouldTellEqualRecordsApartFromWorseOnes() {
        assertThat(order(AggregationType.MAXBY, 2, 1)).isEqualTo(1);
        assertThat(order(AggregationType.MAXBY, 1, 1)).isZero();
        assertThat(order(AggregationType.MAXBY, 1, 2)).isEqualTo(-1);
        assertThat(order(AggregationType.MINBY, 1, 2)).isEqualTo(1);
        assertThat(order(AggregationType.MINBY, 1, 1)).isZero();
        assertThat(order(AggregationType.MINBY, 2, 1)).isEqualTo(-1);
    }

    private static int order(AggregationType type, Integer first, Integer second) {
        return Comparator.getForAggregation(type).isExtremal(first, second);
    }

    @Test
    void shouldHaveNoComparatorForSums() {
        assertThatThrownBy(() -> Comparator.getForAggregation(AggregationType.SUM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unsupported aggregation type.");
    }
}
