// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.time.Time;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.util.InstantiationUtil;

import org.junit.jupiter.api.Test;

class StateTtlConfigTest {

    @Test
    void shouldHaveFlinksDefaults() throws Exception {
        StateTtlConfig config = InstantiationUtil.clone(
                StateTtlConfig.newBuilder(Time.seconds(1)).build());

        assertThat(config)
                .hasToString(
                        "StateTtlConfig{updateType=OnCreateAndWrite, stateVisibility=NeverReturnExpired,"
                                + " ttlTimeCharacteristic=ProcessingTime, ttl=1000 ms}");
        assertThat(config.isEnabled()).isTrue();
        StateTtlConfig.CleanupStrategies cleanup = config.getCleanupStrategies();
        assertThat(cleanup.isCleanupInBackground()).isTrue();
        assertThat(cleanup.inFullSnapshot()).isFalse();
        assertThat(cleanup.getIncrementalCleanupStrategy().getCleanupSize()).isEqualTo(5);
        assertThat(cleanup.getIncrementalCleanupStrategy().runCleanupForEveryRecord())
                .isFalse();
        assertThat(cleanup.inRocksdbCompactFilter()).isTrue();
        assertThat(cleanup.getRocksdbCompactFilterCleanupStrategy().getQueryTimeAfterNumEntries())
                .isEqualTo(1000);
        assertThat(StateTtlConfig.DISABLED.isEnabled()).isFalse();
    }

    @Test
    void shouldCleanUpOnlyAsSaidIfBackgroundIsOff() {
        StateTtlConfig.CleanupStrategies none = StateTtlConfig.newBuilder(Time.seconds(1))
                .disableCleanupInBackground()
                .build()
                .getCleanupStrategies();
        StateTtlConfig.CleanupStrategies some = StateTtlConfig.newBuilder(Time.seconds(1))
                .disableCleanupInBackground()
                .cleanupFullSnapshot()
                .cleanupIncrementally(7, true)
                .cleanupInRocksdbCompactFilter(9)
                .build()
                .getCleanupStrategies();

        assertThat(none.getIncrementalCleanupStrategy()).isNull();
        assertThat(none.inRocksdbCompactFilter()).isFalse();
        assertThat(some.inFullSnapshot()).isTrue();
        assertThat(some.getIncrementalCleanupStrategy().getCleanupSize()).isEqualTo(7);
        assertThat(some.getIncrementalCleanupStrategy().runCleanupForEveryRecord())
                .isTrue();
        assertThat(some.getRocksdbCompactFilterCleanupStrategy().getQueryTimeAfterNumEntries())
                .isEqualTo(9);
    }

    @Test
    void shouldRefuseTimesAndSizesThatAreNotPositive() {
        assertThatThrownBy(() -> StateTtlConfig.newBuilder(Time.milliseconds(0)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TTL is expected to be positive.");
        assertThatThrownBy(() ->
                        StateTtlConfig.newBuilder(Time.days(1)).cleanupIncrementally(0, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Number of incrementally cleaned up state entries should be positive.");
    }

    @Test
    void shouldNotLetStateBothExpireAndBeQueried() {
        StateTtlConfig config = StateTtlConfig.newBuilder(Time.days(1)).build();
        ValueStateDescriptor<String> queried = new ValueStateDescriptor<>("q", Types.STRING);
        ValueStateDescriptor<String> expiring = new ValueStateDescriptor<>("e", Types.STRING);
        queried.setQueryable("name");
        expiring.enableTimeToLive(config);

        assertThat(queried.isQueryable()).isTrue();
        assertThat(queried.getQueryableStateName()).isEqualTo("name");
        assertThat(queried.toString()).endsWith(", queryableStateName=name}");
        assertThat(expiring.getTtlConfig()).isSameAs(config);
        assertThatThrownBy(() -> queried.enableTimeToLive(config))
                .hasMessage("Queryable state is currently not supported with TTL");
        assertThatThrownBy(() -> expiring.setQueryable("name"))
                .hasMessage("Queryable state is currently not supported with TTL");
        assertThatThrownBy(() -> queried.setQueryable("other"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Queryable state name already set");
    }
}
