// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.state.KeyedStateStore;
import io.millrace.api.common.typeutils.base.StringSerializer;
import io.millrace.engine.operator.InitializingStateStore;
import io.millrace.engine.testing.ManualClock;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** State expires as in Flink: what was recorded there must come back here, step by step. */
class TtlHistoriesTest {

    @ParameterizedTest
    @Tag("row:S21")
    @Tag("row:S22")
    @Tag("row:S23")
    @EnumSource(
            value = KeyedStores.Kind.class,
            names = {"CHAINED", "HASHED"})
    void shouldDoWhatFlinkDoes(KeyedStores.Kind kind) throws Exception {
        List<String> recorded = recorded();

        List<String> lines = TtlHistories.run(() -> backend(kind));

        assertThat(lines).hasSizeGreaterThan(10_000).containsExactlyElementsOf(recorded);
    }

    private static List<String> recorded() throws IOException {
        try (InputStream in =
                TtlHistoriesTest.class.getResourceAsStream("/state/ttl-flink-1.14.4.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static TtlHistories.Backend backend(KeyedStores.Kind kind) {
        ManualClock clock = new ManualClock();
        KeyedStore store = KeyedStores.create(kind, StringSerializer.INSTANCE, clock, 7);
        return new TtlHistories.Backend() {
            @Override
            public void selectKey(String key) {
                store.selectKey(key);
            }

            @Override
            public void setNow(long ms) {
                clock.advance(ms - clock.nowMs());
            }

            @Override
            public KeyedStateStore states() {
                return new InitializingStateStore(store.states(), new ExecutionConfig());
            }
        };
    }
}
