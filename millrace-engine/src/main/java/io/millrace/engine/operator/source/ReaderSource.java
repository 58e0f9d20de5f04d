// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.source;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.connector.source.ReaderOutput;
import io.millrace.api.connector.source.Source;
import io.millrace.api.connector.source.SourceReader;
import io.millrace.api.connector.source.SourceSplit;
import io.millrace.core.io.InputStatus;
import io.millrace.core.io.SimpleVersionedSerializer;
import io.millrace.engine.common.Attention;
import io.millrace.engine.common.Specializer;
import io.millrace.engine.operator.CoordinatorLink.ToCoordinator;
import io.millrace.engine.operator.CoordinatorLink.ToReader;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.operator.SourceScope;
import io.millrace.streaming.api.description.SourceDescription;
import io.millrace.util.FlinkRuntimeException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A user's reader of splits, polled for records between messages of its coordinator. Hot path.
 *
 * <p>A reader that has nothing is left alone until the future that it gave is done; whoever completes that rings the task. All
 * calls of the reader come from the task's thread.
 */
public final class ReaderSource implements PolledSource {

    private final Source<Object, SourceSplit, Object> source;
    private final WatermarkStrategy<Object> strategy;
    private final Specializer specializer;
    private final OperatorContext context;
    private final SourceScope scope;
    private final Attention attention;
    /** Time between two turns of the generators in milliseconds; 0 if only records make watermarks. */
    private final long intervalMs;

    private SourceReader<Object, SourceSplit> reader;
    private SimpleVersionedSerializer<SourceSplit> splitSerializer;
    private ReaderOutputs outputs;
    private ReaderOutput<Object> main;
    private long nextEmitMs = Long.MAX_VALUE;
    /** What the reader said when it had nothing; null while it may be polled. */
    private CompletableFuture<?> awaited;

    private boolean hasEnded;

    @SuppressWarnings("unchecked")
    public ReaderSource(
            SourceDescription.Splittable description,
            Specializer specializer,
            OperatorContext context) {
        this.source = (Source<Object, SourceSplit, Object>) description.source();
        this.strategy = (WatermarkStrategy<Object>) description.strategy();
        this.specializer = specializer;
        this.context = context;
        this.scope = context.source();
        this.attention = context.attention();
        this.intervalMs = context.executionConfig().getAutoWatermarkInterval();
    }

    @Override
    public void open() throws Exception {
        reader = source.createReader(new ReaderContext(context));
        splitSerializer = source.getSplitSerializer();
        outputs = new ReaderOutputs(strategy, specializer, context);
        main = outputs.main();
        // Before anything that the reader sends when it starts.
        scope.coordinator().send(new ToCoordinator.Registered(scope.host()));
        reader.start();
        if (intervalMs > 0) {
            nextEmitMs = context.clock().nowMs() + intervalMs;
        }
    }

    @Override
    public int poll(int maxRecords) throws Exception {
        if (hasEnded) {
            return ENDED;
        }
        try {
            int done = receiveMail();
            if (awaited != null) {
                if (!awaited.isDone()) {
                    return done;
                }
                awaited = null;
            }
            do {
                InputStatus status = reader.pollNext(main);
                if (status != InputStatus.MORE_AVAILABLE) {
                    return pause(status, done);
                }
                done++;
            } while (done < maxRecords && !attention.isWanted());
            return done;
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    private int pause(InputStatus status, int done) {
        if (status == InputStatus.END_OF_INPUT) {
            hasEnded = true;
            return done > 0 ? done : ENDED;
        }
        CompletableFuture<?> available = reader.isAvailable();
        if (available.isDone()) {
            // It came between the two questions, or the reader does not know better.
            return Math.max(1, done);
        }
        awaited = available;
        Availability.ringWhenDone(available, scope.doorbell());
        return done;
    }

    private int receiveMail() throws IOException {
        int count = 0;
        ToReader message = scope.coordinator().poll();
        while (message != null) {
            receive(message);
            count++;
            message = scope.coordinator().poll();
        }
        return count;
    }

    private void receive(ToReader message) {
        if (message instanceof ToReader.Splits splits) {
            reader.addSplits(read(splits));
        } else if (message instanceof ToReader.NoMoreSplits) {
            reader.notifyNoMoreSplits();
        } else if (message instanceof ToReader.Event event) {
            reader.handleSourceEvents(event.event().read(context.userClassLoader()));
        }
    }

    private List<SourceSplit> read(ToReader.Splits message) {
        List<SourceSplit> splits = new ArrayList<>();
        try {
            for (byte[] split : message.splits()) {
                splits.add(splitSerializer.deserialize(message.version(), split));
            }
        } catch (IOException e) {
            throw new FlinkRuntimeException("Failed to deserialize the splits.", e);
        }
        return splits;
    }

    @Override
    public long recordCount() {
        return outputs.records;
    }

    @Override
    public long nextProcessingTimeMs() {
        return nextEmitMs;
    }

    @Override
    public void onProcessingTime(long nowMs) {
        nextEmitMs = nowMs + intervalMs;
        try {
            outputs.emitPeriodic();
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public void onEndOfInput(int index) {
        nextEmitMs = Long.MAX_VALUE;
    }

    @Override
    public void dispose() throws Exception {
        if (reader != null) {
            reader.close();
        }
    }
}
