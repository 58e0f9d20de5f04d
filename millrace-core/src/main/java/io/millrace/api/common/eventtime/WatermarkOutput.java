// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.eventtime;

/** Takes the watermarks that a generator makes. Mirrors Flink 1.14's {@code WatermarkOutput}. */
public interface WatermarkOutput {

    /**
     * Emits a watermark, which marks the output as active; one that does not rise is dropped.
     *
     * @param watermark the watermark
     */
    void emitWatermark(Watermark watermark);

    /** Tells consumers not to wait for this output's watermarks. */
    void markIdle();

    /** Tells consumers to wait for this output's watermarks again. */
    void markActive();
}
