// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.engine.operator.OperatorContext;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

class SourceWatermarksTest {

    private final List<String> emitted = new ArrayList<>();
    private final SourceWatermarks watermarks = new SourceWatermarks(recording());
    private final WatermarkOutput main = watermarks.main();

    /** A context that writes down what is emitted, and knows nothing else. */
    private OperatorContext recording() {
        return (OperatorContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {OperatorContext.class},
                (proxy, method, arguments) -> {
                    emitted.add(
                            method.getName().equals("emitWatermark")
                                    ? String.valueOf(arguments[0])
                                    : (boolean) arguments[0] ? "idle" : "active");
                    return null;
                });
    }

    private static void emit(WatermarkOutput output, long... timestamps) {
        for (long timestamp : timestamps) {
            output.emitWatermark(new Watermark(timestamp));
        }
    }

    @Test
    void shouldPassOnWhatRises() {
        emit(main, 5, 3, 5, 6);

        assertThat(emitted).containsExactly("5", "6");
    }

    @Test
    void shouldPassOnSmallestOfAllSplits() {
        WatermarkOutput a = watermarks.immediate(watermarks.addSplit());
        WatermarkOutput b = watermarks.immediate(watermarks.addSplit());

        emit(a, 10, 20);
        emit(b, 5);
        emit(b, 30);

        assertThat(emitted).containsExactly("5", "20");
    }

    @Test
    void shouldLookAtDeferredWatermarksWhenAllHaveEmitted() {
        WatermarkOutput a = watermarks.deferred(watermarks.addSplit());
        WatermarkOutput b = watermarks.deferred(watermarks.addSplit());

        emit(a, 10);
        emit(b, 7);
        assertThat(emitted).isEmpty();
        watermarks.combineSplits();

        assertThat(emitted).containsExactly("7");
    }

    @Test
    void shouldNotWaitForIdleSplits() {
        WatermarkOutput a = watermarks.immediate(watermarks.addSplit());
        WatermarkOutput b = watermarks.immediate(watermarks.addSplit());

        emit(a, 10);
        b.markIdle();
        emit(b, 4);
        emit(a, 11);

        assertThat(emitted).containsExactly("10");
    }

    @Test
    void shouldStopWaitingForSplitThatWasRemovedWithNextEmission() {
        WatermarkOutput a = watermarks.immediate(watermarks.addSplit());
        SourceWatermarks.Split split = watermarks.addSplit();
        emit(watermarks.immediate(split), 3);

        emit(a, 10);
        watermarks.removeSplit(split);
        assertThat(emitted).containsExactly("3");
        watermarks.combineSplits();

        assertThat(emitted).containsExactly("3", "10");
    }

    @Test
    void shouldGoIdleWhenAllSplitsAreAndComeBackWithARisingWatermark() {
        WatermarkOutput a = watermarks.immediate(watermarks.addSplit());
        WatermarkOutput b = watermarks.immediate(watermarks.addSplit());
        emit(a, 1);
        emit(b, 2);

        a.markIdle();
        b.markIdle();
        emit(a, 1);
        emit(a, 9);

        assertThat(emitted).containsExactly("1", "2", "idle", "active", "9");
    }

    @Test
    void shouldStayActiveWhileSplitsAreThoughNothingComesByTheMainOutput() {
        WatermarkOutput a = watermarks.immediate(watermarks.addSplit());
        emit(a, 1);

        main.markIdle();
        assertThat(emitted).containsExactly("1");
        a.markIdle();

        assertThat(emitted).containsExactly("1", "idle");
    }

    @Test
    void shouldGoIdleOnceTheLastSplitIsGoneAndTheMainOutputIsIdle() {
        SourceWatermarks.Split split = watermarks.addSplit();
        emit(watermarks.immediate(split), 1);

        watermarks.removeSplit(split);
        assertThat(emitted).containsExactly("1");
        main.markIdle();

        assertThat(emitted).containsExactly("1", "idle");
    }

    @Test
    void shouldGoIdleAndActiveAsTheMainOutputSays() {
        emit(main, 1);

        main.markIdle();
        main.markIdle();
        main.markActive();
        emit(main, 2);

        assertThat(emitted).containsExactly("1", "idle", "active", "2");
    }
}
