// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.engine.common.AccumulatorId;
import io.millrace.engine.common.ActiveTime;
import io.millrace.engine.common.Attention;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.common.EngineEnvironment;
import io.millrace.engine.common.InputOrder;
import io.millrace.engine.common.InterruptGate;
import io.millrace.engine.common.Scratch;
import io.millrace.engine.exchange.InputGate;
import io.millrace.engine.exchange.SpaceWaiter;
import io.millrace.engine.exchange.TaskOutputs;
import io.millrace.engine.metrics.TaskTimes;
import io.millrace.engine.operator.Chain;
import io.millrace.engine.operator.Mailbox;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.source.DrivingSource;
import io.millrace.engine.operator.source.PolledSource;
import io.millrace.engine.record.RecordPump;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts a task together: first it gives what outputs need to wait for room, then it takes the chain built on them. Used once,
 * by the thread that builds the task.
 */
public final class TaskBuilder {

    private final String name;
    private final EngineEnvironment environment;
    private final Doorbell doorbell;
    private final ActiveTime activeTime;
    private final TaskTimes times;
    private final Attention attention;
    private final RoomWaiter room;
    private final InterruptGate interrupts;
    private final Map<AccumulatorId, Accumulator<?, ?>> accumulators;
    private final Mailbox mailbox;
    private final TaskListener listener;

    /**
     * @param name of the task, with number and count
     * @param environment in which it runs
     * @param doorbell wakes the task's thread
     * @param interrupts through which the task's thread is interrupted
     * @param activeTime stands still while the task waits for room
     * @param attention whether the task is to look about, or to stop
     * @param accumulators of the task's functions
     * @param mailbox actions between records
     * @param listener hears of the task's life
     */
    public TaskBuilder(
            String name,
            EngineEnvironment environment,
            Doorbell doorbell,
            InterruptGate interrupts,
            ActiveTime activeTime,
            Attention attention,
            Map<AccumulatorId, Accumulator<?, ?>> accumulators,
            Mailbox mailbox,
            TaskListener listener) {
        this.name = name;
        this.environment = environment;
        this.doorbell = doorbell;
        this.activeTime = activeTime;
        this.times = new TaskTimes(environment.clock(), activeTime);
        this.attention = attention;
        this.room = new RoomWaiter(doorbell, activeTime);
        this.interrupts = interrupts;
        this.accumulators = accumulators;
        this.mailbox = mailbox;
        this.listener = listener;
    }

    /** What the task does with its time. */
    public TaskTimes times() {
        return times;
    }

    /** With what the task's outputs wait for room. */
    public SpaceWaiter spaceWaiter() {
        return room;
    }

    /** Rung by consumers that have made room. */
    public Doorbell producerDoorbell() {
        return room;
    }

    /**
     * The task.
     *
     * @param chain its operators
     * @param outputs its edges to other tasks
     * @param gate its input from other tasks; null if the chain's head is a source
     * @param inputs number of logical inputs of the gate
     */
    public Task build(Chain chain, TaskOutputs outputs, InputGate gate, int inputs) {
        room.bind(outputs);
        mailbox.bind(chain, outputs::flush);
        Object lock = new Object();
        return task(chain, outputs, lock, input(chain, outputs, lock, gate, inputs));
    }

    /**
     * The task of an operator that says which of its inputs is read next.
     *
     * @param chain its operators
     * @param outputs its edges to other tasks
     * @param gates one per logical input
     */
    public Task buildSelective(Chain chain, TaskOutputs outputs, List<InputGate> gates) {
        room.bind(outputs);
        mailbox.bind(chain, outputs::flush);
        for (int i = 0; i < gates.size(); i++) {
            gates.get(i)
                    .connect(
                            List.of(chain.pump(i, attention)),
                            new SelectiveInput.Listener(chain, i));
        }
        return task(chain, outputs, new Object(), new SelectiveInput(gates, chain, attention));
    }

    /**
     * The task of a batch that keeps some of its input until its end.
     *
     * @param chain its operators
     * @param outputs its edges to other tasks
     * @param gate its input from other tasks
     * @param sortings one per logical input
     * @param scratch for what does not fit into memory
     */
    public Task buildSorted(
            Chain chain,
            TaskOutputs outputs,
            InputGate gate,
            List<InputSorting> sortings,
            Scratch scratch) {
        room.bind(outputs);
        mailbox.bind(chain, outputs::flush);
        KeptInput[] kept = new KeptInput[sortings.size()];
        List<RecordPump> pumps = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (sortings.get(i).order() == InputOrder.AS_IT_COMES) {
                pumps.add(chain.pump(i, attention));
                continue;
            }
            kept[i] = new KeptInput(i, sortings.get(i), scratch, chain.input(i), attention);
            pumps.add(kept[i]);
        }
        SortedInput input = new SortedInput(gate, chain, attention, kept);
        gate.connect(pumps, input);
        return task(chain, outputs, new Object(), input);
    }

    private Task task(Chain chain, TaskOutputs outputs, Object lock, TaskInput input) {
        return new Task(
                name,
                chain,
                input,
                outputs,
                room,
                environment.clock(),
                doorbell,
                lock,
                interrupts,
                activeTime,
                times,
                attention,
                accumulators,
                mailbox,
                listener);
    }

    private TaskInput input(
            Chain chain, TaskOutputs outputs, Object lock, InputGate gate, int inputs) {
        Operator head = chain.head();
        if (head instanceof PolledSource source) {
            return new PolledInput(source, chain, name);
        }
        if (head instanceof DrivingSource source) {
            return new ThreadedInput(
                    source, chain, outputs, room, lock, environment, doorbell, name);
        }
        GateInput input = new GateInput(gate, chain);
        List<RecordPump> pumps = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            pumps.add(chain.pump(i, attention));
        }
        gate.connect(pumps, input);
        return input;
    }
}
