// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.functions.FilterFunction;
import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.engine.analysis.FunctionAnalysis.Argument;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Which functions do nothing to their records but read them. */
class HarmlessReadersTest {

    private static final List<Object> SEEN = new ArrayList<>();
    private static final Map<Object, Object> BY_RECORD = new HashMap<>();
    private static final Object[] ARRAY = new Object[1];
    private static Trade last;

    record Example(String name, Object function, Class<?> exact) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Example map(String name, MapFunction<Trade, Object> function) {
        return new Example(name, function, Trade.class);
    }

    private static Example flatMap(String name, FlatMapFunction<Trade, Trade> function) {
        return new Example(name, function, Trade.class);
    }

    private static Example filter(String name, FilterFunction<Trade> function) {
        return new Example(name, function, Trade.class);
    }

    private static Example anySubclass(String name, MapFunction<Trade, Object> function) {
        return new Example(name, function, null);
    }

    private static MethodEffects.Param record(Example example) {
        FunctionAnalysis analysis = new FunctionAnalysis();
        Argument record = Argument.record(example.exact());
        MethodEffects effects;
        if (example.function() instanceof MapFunction) {
            effects = analysis.of(
                    example.function(),
                    "map",
                    "(Ljava/lang/Object;)Ljava/lang/Object;",
                    null,
                    record);
        } else if (example.function() instanceof FilterFunction) {
            effects = analysis.of(
                    example.function(), "filter", "(Ljava/lang/Object;)Z", null, record);
        } else {
            effects = analysis.of(
                    example.function(),
                    "flatMap",
                    "(Ljava/lang/Object;Lio/millrace/util/Collector;)V",
                    null,
                    record,
                    Argument.COLLECTOR);
        }
        return effects.params().get(0);
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void shouldFindThatARecordIsOnlyRead(Example example) {
        MethodEffects.Param record = record(example);

        assertThat(record.flags() & ~MethodEffects.READ).as(record.keptBy()).isZero();
    }

    @ParameterizedTest
    @MethodSource("harmful")
    void shouldFindThatARecordMayBeKeptOrChangedOrHandedOn(Example example) {
        MethodEffects.Param record = record(example);

        assertThat(record.flags() & ~MethodEffects.READ).isNotZero();
    }

    @Test
    void shouldTellARecordThatIsPassedOnFromOneThatIsKept() {
        Example passing = flatMap("passing", (trade, out) -> {
            trade.price++;
            out.collect(trade);
        });
        Example touching = flatMap("touching", (trade, out) -> {
            out.collect(trade);
            trade.price++;
        });

        assertThat(record(passing).flags() & ~MethodEffects.READ)
                .isEqualTo(MethodEffects.CHANGED | MethodEffects.EMITTED);
        assertThat(record(touching).has(MethodEffects.KEPT)).isTrue();
        assertThat(record(touching).keptBy())
                .isEqualTo("uses it again after it has been handed on");
    }

    @Test
    void shouldSayWhereARecordIsKept() {
        MethodEffects.Param record = record(map("static", trade -> last = trade));

        assertThat(record.keptBy()).isEqualTo("keeps it in last");
    }

    static Stream<Example> harmless() {
        return Stream.of(
                map("field", trade -> trade.symbol),
                map("getter", Trade::getPrice),
                map("getter in an expression", trade -> trade.getPrice() + 1),
                map("method that could keep but does not", Trade::symbolOrKeep),
                map("printed", trade -> "trade " + trade),
                map("toString", Trade::toString),
                map("parts", trade -> List.of(trade.symbol, trade.price)),
                map("null check", trade -> trade == null ? "none" : trade.symbol),
                map("instance check", trade -> trade instanceof FreshObjectsTest.SubTrade),
                map("new record from parts", trade -> new Trade(trade.symbol, trade.price * 2)),
                map("static helper", HarmlessReadersTest::describe),
                map("private helper of a class", new Describing()),
                map("class", trade -> trade.getClass().getName()),
                map("parts in a map", trade -> BY_RECORD.put(trade.symbol, trade.price)),
                filter("predicate", trade -> trade.price > 3 && trade.symbol != null),
                filter("predicate with a switch", trade -> switch (trade.symbol) {
                    case "a", "b" -> true;
                    default -> trade.getPrice() > 0;
                }),
                flatMap("emits copies", (trade, out) -> {
                    for (int i = 0; i < trade.price; i++) {
                        out.collect(new Trade(trade.symbol, i));
                    }
                }),
                anySubclass("field, whatever the class", trade -> trade.price),
                anySubclass("final method, whatever the class", Trade::label));
    }

    static Stream<Example> harmful() {
        return Stream.of(
                map("returned", trade -> trade),
                map("returned by a ternary", trade -> trade.price > 0 ? trade : null),
                map("changed", trade -> {
                    trade.price++;
                    return 1;
                }),
                map("setter", trade -> {
                    trade.setPrice(2);
                    return 1;
                }),
                map("returned by a fluent setter", trade -> trade.withPrice(3)),
                map("static", trade -> last = trade),
                map("list", SEEN::add),
                map("list in a body", trade -> {
                    SEEN.add(trade);
                    return 1;
                }),
                map("wrapped and kept", trade -> SEEN.add(List.of(trade))),
                map("wrapped in an array", trade -> {
                    ARRAY[0] = trade;
                    return 1;
                }),
                map("as a key", trade -> BY_RECORD.get(trade)),
                map("field", new Remembering()),
                map("field, by a helper", new RememberingByHelper()),
                map("method that keeps", trade -> {
                    trade.keep();
                    return 1;
                }),
                map("lambda", trade -> (Runnable) () -> trade.price++),
                map("thread", trade -> {
                    new Thread(() -> trade.price++).start();
                    return 1;
                }),
                map("varargs", trade -> String.format("%s", trade)),
                map("identity", trade -> trade == last),
                map("equality by others", trade -> Objects.equals(trade, last)),
                map("lock", trade -> {
                    synchronized (trade) {
                        return trade.price;
                    }
                }),
                map("synchronized method", Trade::locked),
                map("thrown", trade -> {
                    throw new FreshObjectsTest.Carrying(trade);
                }),
                map("recursion", HarmlessReadersTest::countdown),
                map("nested function", new Passing(new Remembering())),
                filter("changing predicate", trade -> trade.price++ > 0),
                filter("keeping predicate", trade -> SEEN.add(trade)),
                flatMap("emitted", (trade, out) -> out.collect(trade)),
                flatMap("emitted by a helper", new EmittingByHelper()),
                flatMap("emitted twice", (trade, out) -> {
                    out.collect(trade);
                    out.collect(trade);
                }),
                flatMap(
                        "the same object as two arguments",
                        (trade, out) -> both(trade, trade, out)),
                anySubclass("getter that may be overridden", Trade::getPrice),
                anySubclass("printed by whatever class", trade -> "a " + trade));
    }

    private static void both(Trade one, Trade other, Collector<Trade> out) {
        out.collect(one);
        other.price++;
    }

    private static String describe(Trade trade) {
        return trade.symbol + trade.getPrice();
    }

    private static Object countdown(Trade trade) {
        return trade.price == 0 ? 0 : countdown(trade);
    }

    static final class Describing implements MapFunction<Trade, Object> {
        @Override
        public Object map(Trade trade) {
            return describe(trade, 2);
        }

        private String describe(Trade trade, long times) {
            return trade.symbol.repeat((int) times);
        }
    }

    static final class Remembering implements MapFunction<Trade, Object> {
        private transient Trade before;

        @Override
        public Object map(Trade trade) {
            boolean isFirst = before == null;
            before = trade;
            return isFirst;
        }
    }

    static final class RememberingByHelper implements MapFunction<Trade, Object> {
        private transient Trade before;

        @Override
        public Object map(Trade trade) {
            remember(trade);
            return 1;
        }

        private void remember(Trade trade) {
            before = trade;
        }
    }

    static final class Passing implements MapFunction<Trade, Object> {
        private final MapFunction<Trade, Object> next;

        Passing(MapFunction<Trade, Object> next) {
            this.next = next;
        }

        @Override
        public Object map(Trade trade) throws Exception {
            return next.map(trade);
        }
    }

    static final class EmittingByHelper implements FlatMapFunction<Trade, Trade> {
        @Override
        public void flatMap(Trade trade, Collector<Trade> out) {
            emit(trade, out);
        }

        private static void emit(Trade trade, Collector<Trade> out) {
            out.collect(trade);
        }
    }
}
