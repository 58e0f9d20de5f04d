// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.accumulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.typeutils.base.StringSerializer;

import org.junit.jupiter.api.Test;

class SerializedListAccumulatorTest {

    @Test
    void shouldGiveBackWhatWasAddedAndMerged() throws Exception {
        SerializedListAccumulator<String> one = new SerializedListAccumulator<>();
        SerializedListAccumulator<String> two = new SerializedListAccumulator<>();
        one.add("a", StringSerializer.INSTANCE);
        two.add("b", StringSerializer.INSTANCE);
        SerializedListAccumulator<String> before = one.clone();

        one.merge(two);

        assertThat(SerializedListAccumulator.deserializeList(
                        one.getLocalValue(), StringSerializer.INSTANCE))
                .containsExactly("a", "b");
        assertThat(before).hasToString("SerializedListAccumulator: 1 elements");
        one.resetLocal();
        assertThat(one.getLocalValue()).isEmpty();
        assertThatThrownBy(() -> one.add("c")).isInstanceOf(UnsupportedOperationException.class);
    }
}
