// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.engine.common.AccumulatorId;
import io.millrace.engine.common.ActiveTime;
import io.millrace.engine.common.Attention;
import io.millrace.engine.common.DutyCycle;
import io.millrace.engine.common.InterruptGate;
import io.millrace.engine.common.Specializer;
import io.millrace.engine.exchange.ChannelWriter;
import io.millrace.engine.exchange.GateBudget;
import io.millrace.engine.exchange.InputGate;
import io.millrace.engine.exchange.LocalChannel;
import io.millrace.engine.exchange.Router;
import io.millrace.engine.exchange.Routers;
import io.millrace.engine.exchange.TaskOutputs;
import io.millrace.engine.operator.ChainBuilder;
import io.millrace.engine.operator.Mailbox;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.testing.FakeEnvironment;
import io.millrace.engine.testing.Pumps;
import io.millrace.engine.testing.RecordingDoorbell;
import io.millrace.engine.testing.RecordingGateListener;
import io.millrace.engine.testing.TaskScopes;
import io.millrace.engine.testing.Writers;
import io.millrace.runtime.jobgraph.OperatorID;
import io.millrace.streaming.api.description.Partitioning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** One task with a chain of one operator, whose output is broadcast to consumers that the test plays. */
class TaskFixture {

    static final int DATA_SLOTS = 2;

    final FakeEnvironment environment = new FakeEnvironment();
    final RecordingDoorbell doorbell;
    final InterruptGate interrupts = new InterruptGate();
    final RecordingTaskListener listener = new RecordingTaskListener();
    final Attention attention;
    final ActiveTime activeTime = new ActiveTime(environment.clock);
    final Map<AccumulatorId, Accumulator<?, ?>> accumulators = new HashMap<>();
    final List<RecordingGateListener> received = new ArrayList<>();
    private final List<InputGate> consumers = new ArrayList<>();
    Operator operator;
    final Task task;

    TaskFixture(Function<OperatorContext, Operator> factory, InputGate gate, int consumerCount) {
        this(factory, null, gate, consumerCount);
    }

    /** With a gate that hears what the task hears. */
    TaskFixture(Function<OperatorContext, Operator> factory, InputGate gate, Attention attention) {
        this(factory, null, gate, 1, attention);
    }

    /** With another operator behind the first, unless it is null. */
    TaskFixture(
            Function<OperatorContext, Operator> factory,
            Function<OperatorContext, Operator> second,
            InputGate gate,
            int consumerCount) {
        this(factory, second, gate, consumerCount, new Attention());
    }

    private TaskFixture(
            Function<OperatorContext, Operator> factory,
            Function<OperatorContext, Operator> second,
            InputGate gate,
            int consumerCount,
            Attention attention) {
        this.attention = attention;
        doorbell = new RecordingDoorbell(this::consume);
        TaskBuilder builder = new TaskBuilder(
                "task (1/1)",
                environment,
                doorbell,
                interrupts,
                activeTime,
                attention,
                accumulators,
                new Mailbox(doorbell, attention, environment.clock),
                listener);
        ChannelWriter[] writers = new ChannelWriter[consumerCount];
        for (int i = 0; i < consumerCount; i++) {
            writers[i] = Writers.into(consumer(builder), builder.spaceWaiter(), attention);
        }
        Router router = Routers.of(
                new Partitioning.Broadcast(),
                new Router.Edge("edge", writers, intSerializer(), false, null, 100),
                128,
                new SplittableRandom(1),
                Specializer.of(false, null));
        ChainBuilder.Reader edge = ChainBuilder.Reader.edge(null, router);
        List<ChainBuilder.Step> steps = new ArrayList<>();
        steps.add(step(
                "operator",
                second == null ? edge : ChainBuilder.Reader.chained(null, 1, null),
                context -> {
                    operator = factory.apply(context);
                    return operator;
                }));
        if (second != null) {
            steps.add(step("second", edge, second));
        }
        task = builder.build(
                new ChainBuilder(Specializer.of(false, null)).build(steps),
                new TaskOutputs(List.of(router), 100),
                gate,
                gate == null ? 0 : 1);
    }

    private ChainBuilder.Step step(
            String name, ChainBuilder.Reader reader, Function<OperatorContext, Operator> factory) {
        return new ChainBuilder.Step(
                TaskScopes.single(environment.clock, attention),
                name,
                new OperatorID(),
                List.of(reader),
                null,
                List.of(),
                factory);
    }

    @SuppressWarnings("unchecked")
    private static TypeSerializer<Object> intSerializer() {
        return (TypeSerializer<Object>)
                (TypeSerializer<?>) Types.INT.createSerializer(new ExecutionConfig());
    }

    private LocalChannel consumer(TaskBuilder builder) {
        LocalChannel channel = new LocalChannel(DATA_SLOTS, false, new GateBudget());
        channel.bindProducer(builder.producerDoorbell());
        InputGate gate = new InputGate(
                List.of(new InputGate.Source(channel, 0, "task")), 1, new Attention());
        RecordingGateListener log = new RecordingGateListener();
        gate.connect(List.of(Pumps.into(log.receiver(0), new Attention())), log);
        consumers.add(gate);
        received.add(log);
        return channel;
    }

    /** The task's input, as the task sees it. */
    TaskInput input() {
        return task.input();
    }

    /** All consumers take all there is. */
    void consume() {
        try {
            for (InputGate consumer : consumers) {
                while (consumer.step(1_000) > 0) {}
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What the first consumer has got. */
    List<String> output() {
        consume();
        return received.get(0).log;
    }

    void steps(int count) {
        for (int i = 0; i < count; i++) {
            task.step();
        }
    }

    void runToEnd() {
        for (int i = 0; i < 100; i++) {
            if (task.step() == DutyCycle.DONE) {
                return;
            }
            consume();
        }
        throw new AssertionError("the task does not end: " + listener.log);
    }
}
