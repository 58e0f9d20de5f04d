// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;

import org.junit.jupiter.api.Test;

class SizeEstimateTest {

    @SuppressWarnings("unchecked")
    private static SizeEstimate estimate(TypeInformation<?> type) {
        return new SizeEstimate(
                (TypeSerializer<Object>) type.createSerializer(new ExecutionConfig()));
    }

    @Test
    void shouldNeverSampleRecordsOfFixedSize() {
        SizeEstimate sizes = estimate(Types.LONG);

        for (int i = 0; i < 1_000; i++) {
            assertThat(sizes.wantsSample()).isFalse();
        }

        assertThat(sizes.bytes()).isEqualTo(48 + 8);
    }

    @Test
    void shouldSampleTheFirstRecordsAndThenFew() {
        SizeEstimate sizes = estimate(Types.STRING);

        int samples = 0;
        for (int i = 0; i < 1_024; i++) {
            samples += sizes.wantsSample() ? 1 : 0;
        }

        assertThat(samples).isEqualTo(16 + 3);
    }

    @Test
    void shouldTakeLargeRecordsAtOnceAndForgetThemSlowly() {
        SizeEstimate sizes = estimate(Types.STRING);

        sizes.sample("x".repeat(10_000));
        int large = sizes.bytes();
        sizes.sample("x");

        assertThat(large).isBetween(10_000, 10_100);
        assertThat(sizes.bytes()).isBetween(large * 7 / 8 - 1, large * 7 / 8 + 1);

        for (int i = 0; i < 100; i++) {
            sizes.sample("x");
        }

        assertThat(sizes.bytes()).isLessThan(100);
    }

    @Test
    void shouldNotFailForRecordThatCannotBeWritten() {
        SizeEstimate sizes = estimate(Types.STRING);

        sizes.sample(42);

        assertThat(sizes.bytes()).isPositive();
    }
}
