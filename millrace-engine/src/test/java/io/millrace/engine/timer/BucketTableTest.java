// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.timer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

class BucketTableTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000, 1L << 44})
    void shouldDoWhatAMapDoes(long step) {
        Random random = new Random(step);
        BucketTable table = new BucketTable();
        Map<Long, Bucket> model = new HashMap<>();

        for (int i = 0; i < 30_000; i++) {
            long time = (random.nextInt(3_000) - 1_500) * step;
            assertThat(table.find(time)).isSameAs(model.get(time));
            boolean isFilling = i / 3_000 % 2 == 0;
            if (random.nextInt(10) < (isFilling ? 7 : 2)) {
                if (!model.containsKey(time)) {
                    Bucket bucket = new Bucket();
                    bucket.time = time;
                    table.add(bucket);
                    model.put(time, bucket);
                }
            } else if (model.containsKey(time)) {
                assertThat(table.remove(time)).isSameAs(model.remove(time));
            }
            assertThat(table.size()).isEqualTo(model.size());
        }
    }
}
