// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rate of a meter over its span, update by update. */
class MeterViewTest {

    @Test
    void shouldSpreadACountOverTheSpanUntilItLeavesIt() {
        Counter counter = new SimpleCounter();
        MeterView meter = new MeterView(counter, 10);

        meter.markEvent(100);
        double[] rates = new double[4];
        for (int i = 0; i < rates.length; i++) {
            meter.update();
            rates[i] = meter.getRate();
        }

        assertThat(rates).containsExactly(10, 10, 0, 0);
        assertThat(counter.getCount()).isEqualTo(100);
    }

    @Test
    void shouldRoundTheSpanDownToWholeIntervalsAndUpToOne() {
        MeterView brief = new MeterView(1);
        MeterView uneven = new MeterView(14);
        MeterView minute = new MeterView(new SimpleCounter());

        for (MeterView meter : new MeterView[] {brief, uneven, minute}) {
            meter.markEvent(60);
            meter.update();
        }

        assertThat(brief.getRate()).isEqualTo(12.0);
        assertThat(uneven.getRate()).isEqualTo(6.0);
        assertThat(minute.getRate()).isEqualTo(1.0);
    }

    @Test
    void shouldReadSettingsAsNumbersOrTheirDefault() {
        MetricConfig config = new MetricConfig();
        config.setProperty("port", "9250");
        config.setProperty("on", "TRUE");

        assertThat(config.getInteger("port", 1)).isEqualTo(9250);
        assertThat(config.getLong("other", 7L)).isEqualTo(7L);
        assertThat(config.getBoolean("on", false)).isTrue();
        assertThat(config.getDouble("port", 0)).isEqualTo(9250.0);
    }
}
