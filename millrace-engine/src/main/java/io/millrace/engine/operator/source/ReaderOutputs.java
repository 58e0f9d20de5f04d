// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.api.common.eventtime.TimestampAssigner;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.connector.source.ReaderOutput;
import io.millrace.api.connector.source.SourceOutput;
import io.millrace.engine.common.Specializer;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All outputs of one reader: one for records of no split in particular, and one per split, each with a watermark generator
 * of its own. The outputs are of classes of their own per chain, so that a record's way from the user's reader into the chain
 * is inlined. Belongs to the task's thread.
 */
final class ReaderOutputs {

    /** Number of records emitted, the one included that is on its way; written by the outputs. */
    long records;

    private final WatermarkStrategy<Object> strategy;
    private final StrategyContext strategyContext;
    private final Specializer specializer;
    private final Receiver<Object> out;
    private final TimestampAssigner<Object> assigner;
    private final SourceWatermarks watermarks;
    private final ReaderOutput<Object> main;
    private final Map<String, ForSplit> splits = new LinkedHashMap<>();

    private record ForSplit(SourceOutput<Object> output, SourceWatermarks.Split watermark) {}

    ReaderOutputs(
            WatermarkStrategy<Object> strategy, Specializer specializer, OperatorContext context) {
        this.strategy = strategy;
        this.strategyContext = new StrategyContext(context);
        this.specializer = specializer;
        this.out = context.output();
        this.assigner = strategy.createTimestampAssigner(strategyContext);
        this.watermarks = new SourceWatermarks(context);
        WatermarkGenerator<Object> generator = strategy.createWatermarkGenerator(strategyContext);
        this.main = specializer.create(
                MainOutput.class,
                List.of(assigner, generator, out),
                out,
                this,
                assigner,
                generator,
                watermarks.main());
    }

    ReaderOutput<Object> main() {
        return main;
    }

    SourceOutput<Object> createForSplit(String splitId) {
        ForSplit known = splits.get(splitId);
        if (known != null) {
            return known.output();
        }
        SourceWatermarks.Split watermark = watermarks.addSplit();
        WatermarkOutput onEvent = watermarks.immediate(watermark);
        WatermarkOutput periodic = watermarks.deferred(watermark);
        WatermarkGenerator<Object> generator = strategy.createWatermarkGenerator(strategyContext);
        SourceOutput<Object> output = specializer.create(
                SplitOutput.class,
                List.of(assigner, generator, out),
                out,
                this,
                assigner,
                generator,
                onEvent,
                periodic);
        splits.put(splitId, new ForSplit(output, watermark));
        return output;
    }

    void releaseForSplit(String splitId) {
        ForSplit released = splits.remove(splitId);
        if (released != null) {
            watermarks.removeSplit(released.watermark());
        }
    }

    /** All generators' turn by the clock. */
    void emitPeriodic() {
        for (ForSplit split : splits.values()) {
            ((TimedOutput) split.output()).emitPeriodic();
        }
        watermarks.combineSplits();
        ((TimedOutput) main).emitPeriodic();
    }
}
