// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.engine.common.Attention;
import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.record.Batch;
import io.millrace.engine.record.Mark;
import io.millrace.engine.record.Packet;
import io.millrace.engine.record.RecordPump;

import java.lang.invoke.VarHandle;
import java.util.List;

/**
 * The consumer's end of all channels of one subtask: takes one batch after another, from each channel in turn, and hands its
 * records to the chain. Hot path. Owned by the task's thread.
 *
 * <p>Watermarks and status go through one valve per logical input and are combined afterwards; barriers are aligned once
 * over all channels.
 */
public final class InputGate {

    /**
     * One channel of the gate.
     *
     * @param channel to the producer
     * @param input logical input it belongs to
     * @param producer who writes into it, for messages
     */
    public record Source(LocalChannel channel, int input, String producer) {}

    private final Source[] sources;
    private final LocalChannel[] channels;
    private final long[] recordCounts;
    private final boolean[] hasEnded;
    private final boolean[] isClosed;
    private final Attention attention;
    private final BarrierAlignment alignment;
    private final WatermarkValve[] valves;
    /** Index of a channel among those of its input. */
    private final int[] valveIndex;

    private final int[] openChannels;
    private final CombinedWatermark combined;
    private boolean isCombinedIdle;
    private int closedCount;

    /** One per logical input. */
    private RecordPump[] pumps;

    private GateListener listener;

    /** The batch that is being processed, with its channel and the next record and mark in it; null between batches. */
    private Batch batch;

    private int current;
    private int nextRecord;
    private int nextMark;
    /** Where in the batch this step began; records before it are counted already. */
    private int firstRecord;

    /** Pushes the records of the current batch. */
    private RecordPump pump;

    private boolean isInRecord;

    public InputGate(List<Source> sources, int inputs, Attention attention) {
        this.sources = sources.toArray(new Source[0]);
        int count = this.sources.length;
        this.channels = sources.stream().map(Source::channel).toArray(LocalChannel[]::new);
        this.recordCounts = new long[count];
        this.hasEnded = new boolean[count];
        this.isClosed = new boolean[count];
        this.attention = attention;
        this.alignment = new BarrierAlignment(count);
        this.valveIndex = new int[count];
        this.openChannels = new int[inputs];
        for (int i = 0; i < count; i++) {
            valveIndex[i] = openChannels[this.sources[i].input()]++;
        }
        this.valves = new WatermarkValve[inputs];
        for (int input = 0; input < inputs; input++) {
            valves[input] = new WatermarkValve(openChannels[input], new ValveOutput(input));
        }
        this.combined = new CombinedWatermark(inputs);
        this.current = count - 1;
    }

    /** Tells the gate where records and everything else go; once, before the first step. */
    public void connect(List<RecordPump> inputPumps, GateListener gateListener) {
        pumps = inputPumps.toArray(new RecordPump[0]);
        listener = gateListener;
    }

    /** One valve's way to the listener. */
    private final class ValveOutput implements WatermarkValve.Output {

        private final int input;

        ValveOutput(int input) {
            this.input = input;
        }

        @Override
        public void onWatermark(long watermark) throws Exception {
            listener.onWatermark(input, watermark);
            passOn(combined.update(input, watermark));
        }

        @Override
        public void onStatus(boolean idle) throws Exception {
            listener.onStatus(input, idle);
            passOn(combined.updateStatus(input, idle));
        }

        /** Consumers drop watermarks of who is idle: time moves after becoming active and before going idle. */
        private void passOn(boolean hasAdvanced) throws Exception {
            boolean isIdleNow = combined.isIdle();
            boolean isNewStatus = isIdleNow != isCombinedIdle;
            isCombinedIdle = isIdleNow;
            if (isNewStatus && !isIdleNow) {
                listener.onCombinedStatus(false);
            }
            if (hasAdvanced) {
                listener.onCombinedWatermark(combined.combined());
            }
            if (isNewStatus && isIdleNow) {
                listener.onCombinedStatus(true);
            }
        }
    }

    /**
     * Processes records until there are no more, the limit is reached, or the task is to look about or to stop.
     *
     * @return how much was done; 0 if there is nothing to do now
     */
    public int step(int maxRecords) throws Exception {
        int done = 0;
        while (done < maxRecords && !attention.isWanted()) {
            if (batch == null && !takePacket()) {
                break;
            }
            done += batch == null ? 1 : drain(maxRecords - done);
        }
        return done;
    }

    /**
     * Processes one record, or one mark, for an operator that may want to read from elsewhere behind it.
     *
     * @return 0 if there is nothing to do now
     */
    public int stepOne() throws Exception {
        if (batch == null && !takePacket()) {
            return 0;
        }
        Batch records = batch;
        if (records == null) {
            return 1;
        }
        if (nextMark < records.markCount() && records.markPosition(nextMark) == nextRecord) {
            handleMark(records.mark(nextMark++));
        } else {
            pump = pumps[sources[current].input()];
            firstRecord = nextRecord;
            isInRecord = true;
            int before = nextRecord;
            nextRecord = pump.pump(records, before, before + 1);
            isInRecord = false;
            recordCounts[current] += nextRecord - before;
        }
        if (nextRecord == records.size() && nextMark == records.markCount()) {
            finishBatch(records);
        }
        return 1;
    }

    /** Takes the next packet of the next channel that has one; false if there is none. */
    private boolean takePacket() throws Exception {
        int count = channels.length;
        for (int i = 1; i <= count; i++) {
            int index = current + i;
            if (index >= count) {
                index -= count;
            }
            if (alignment.isBlocked(index)) {
                continue;
            }
            Packet packet = channels[index].poll();
            if (packet == null) {
                continue;
            }
            current = index;
            if (packet instanceof Batch records) {
                batch = records;
                nextRecord = 0;
                nextMark = 0;
            } else {
                channels[index].wakeProducer();
                handleControl(index, packet);
            }
            return true;
        }
        return false;
    }

    private int drain(int maxRecords) throws Exception {
        Batch records = batch;
        pump = pumps[sources[current].input()];
        int first = nextRecord;
        int end = Math.min(records.size(), first + maxRecords);
        firstRecord = first;
        while (true) {
            int stop = nextMark < records.markCount()
                    ? Math.min(end, records.markPosition(nextMark))
                    : end;
            isInRecord = true;
            nextRecord = pump.pump(records, nextRecord, stop);
            isInRecord = false;
            if (nextRecord < stop
                    || nextMark == records.markCount()
                    || records.markPosition(nextMark) != nextRecord) {
                break;
            }
            handleMark(records.mark(nextMark++));
            if (attention.isWanted()) {
                break;
            }
        }
        int done = nextRecord - first;
        recordCounts[current] += done;
        if (nextRecord == records.size() && nextMark == records.markCount()) {
            finishBatch(records);
        }
        return Math.max(1, done);
    }

    private void finishBatch(Batch records) {
        batch = null;
        channels[current].recycle(records);
        // They share a budget, so any of their producers may go on now.
        VarHandle.fullFence();
        for (LocalChannel channel : channels) {
            channel.wakeProducerBehindFence();
        }
    }

    private void handleMark(Mark mark) throws Exception {
        WatermarkValve valve = valves[sources[current].input()];
        if (mark instanceof Mark.Watermark watermark) {
            valve.onWatermark(valveIndex[current], watermark.timestamp());
        } else if (mark instanceof Mark.Status status) {
            valve.onStatus(valveIndex[current], status.isIdle());
        } else if (mark instanceof Mark.Latency latency) {
            listener.onLatencyMarker(sources[current].input(), latency.marker());
        }
    }

    private void handleControl(int index, Packet packet) throws Exception {
        if (packet instanceof Packet.Barrier barrier) {
            complete(alignment.onBarrier(index, barrier));
        } else if (packet instanceof Packet.EndOfData) {
            endChannel(index);
        } else if (packet instanceof Packet.Closed) {
            if (!hasEnded[index]) {
                throw new EngineBugException(
                        "a channel closed before it ended: " + sources[index].producer());
            }
            isClosed[index] = true;
            closedCount++;
            complete(alignment.onClosed(index));
        }
    }

    private void complete(Packet.Barrier barrier) throws Exception {
        if (barrier != null) {
            listener.onBarrier(barrier);
        }
    }

    private void endChannel(int index) throws Exception {
        hasEnded[index] = true;
        int input = sources[index].input();
        valves[input].onEnd(valveIndex[index]);
        openChannels[input]--;
        if (openChannels[input] == 0) {
            listener.onEndOfInput(input);
        }
    }

    /** Whether all channels have ended, though they may not be closed yet. */
    public boolean hasEndedData() {
        for (boolean ended : hasEnded) {
            if (!ended) {
                return false;
            }
        }
        return true;
    }

    /** Whether all channels have closed. */
    public boolean isFinished() {
        return closedCount == channels.length;
    }

    /** Where the record came from that is being processed, or null if none is. */
    public String describeCurrentRecord() {
        if (!isInRecord || batch == null) {
            return null;
        }
        long number = recordCounts[current] + pump.position() + 1 - firstRecord;
        return "record " + number + " from '" + sources[current].producer() + "'";
    }
}
