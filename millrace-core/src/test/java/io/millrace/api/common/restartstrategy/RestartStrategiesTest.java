// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.restartstrategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.time.Time;

import org.junit.jupiter.api.Test;

class RestartStrategiesTest {

    @Test
    void shouldDescribeStrategiesAsFlinkDoes() {
        assertThat(RestartStrategies.noRestart()).hasToString("Restart deactivated.");
        assertThat(RestartStrategies.fallBackRestart())
                .hasToString("Cluster level default restart strategy");
        assertThat(RestartStrategies.fixedDelayRestart(3, 100))
                .hasToString("Restart with fixed delay (100 ms). #3 restart attempts.");
        assertThat(RestartStrategies.failureRateRestart(3, Time.seconds(4), Time.seconds(5)))
                .hasToString("Failure rate restart with maximum of 3 failures within interval"
                        + " 4000 ms and fixed delay 5000 ms.");
        assertThat(RestartStrategies.exponentialDelayRestart(
                        Time.seconds(1), Time.seconds(2), 1.23456789, Time.seconds(3), 0.1))
                .hasToString("Restart with exponential delay: starting at 1000 ms, increasing by"
                        + " 1.234568, with maximum 2000 ms. Delay resets after 3000 ms with jitter"
                        + " 0.100000");
    }
}
