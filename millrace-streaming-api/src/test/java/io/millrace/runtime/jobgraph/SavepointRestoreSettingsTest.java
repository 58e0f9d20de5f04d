// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.jobgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.configuration.Configuration;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** What Flink 1.14.4 gives for the same. */
class SavepointRestoreSettingsTest {

    @Test
    void shouldStartAfreshUnlessAPathIsGiven() {
        SavepointRestoreSettings none = SavepointRestoreSettings.none();

        assertThat(none.restoreSavepoint()).isFalse();
        assertThat(none.getRestorePath()).isNull();
        assertThat(none.allowNonRestoredState()).isFalse();
        assertThat(none).hasToString("SavepointRestoreSettings.none()");
        assertThatThrownBy(() -> SavepointRestoreSettings.forPath(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Savepoint restore path.");
    }

    @Test
    void shouldComparePathAndLeave() {
        SavepointRestoreSettings settings = SavepointRestoreSettings.forPath("x", true);

        assertThat(settings)
                .hasToString("SavepointRestoreSettings.forPath(restorePath='x',"
                        + " allowNonRestoredState=true)")
                .isEqualTo(SavepointRestoreSettings.forPath("x", true))
                .isNotEqualTo(SavepointRestoreSettings.forPath("x"))
                .isNotEqualTo(SavepointRestoreSettings.none());
        assertThat(SavepointRestoreSettings.forPath("x").hashCode()).isEqualTo(3720);
    }

    @Test
    void shouldTravelThroughAConfiguration() {
        Configuration configuration = new Configuration();

        SavepointRestoreSettings.toConfiguration(
                SavepointRestoreSettings.forPath("x", true), configuration);

        assertThat(configuration.toMap())
                .isEqualTo(Map.of(
                        "execution.savepoint.path", "x",
                        "execution.savepoint.ignore-unclaimed-state", "true"));
        assertThat(SavepointRestoreSettings.fromConfiguration(configuration))
                .isEqualTo(SavepointRestoreSettings.forPath("x", true));
        assertThat(SavepointRestoreSettings.fromConfiguration(new Configuration()))
                .isEqualTo(SavepointRestoreSettings.none());
    }

    @Test
    void shouldWriteIdsLowerHalfFirst() {
        assertThat(new OperatorID(1, 2)).hasToString("00000000000000010000000000000002");
        assertThat(OperatorID.fromJobVertexID(new JobVertexID(3, 4)))
                .isEqualTo(new OperatorID(3, 4));
        assertThat(JobVertexID.fromHexString("000102030405060708090a0b0c0d0e0f"))
                .hasToString("000102030405060708090a0b0c0d0e0f");
        assertThatThrownBy(() -> new OperatorID(new byte[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Argument bytes must by an array of 16 bytes");
        assertThat(new OperatorID()).isNotEqualTo(new OperatorID());
    }
}
