// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.engine.analysis.FunctionAnalysis.Argument;
import io.millrace.util.Collector;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Which functions emit only objects that are new and nobody else's. */
class FreshObjectsTest {

    private static Trade last;
    private static final List<Trade> SEEN = new ArrayList<>();

    record Example(String name, Object function, Class<?> made) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Example map(String name, MapFunction<String, Trade> function) {
        return new Example(name, function, Trade.class);
    }

    private static Example pair(String name, MapFunction<String, Tuple2<String, Long>> function) {
        return new Example(name, function, Tuple2.class);
    }

    private static Example longs(String name, MapFunction<String, long[]> function) {
        return new Example(name, function, long[].class);
    }

    private static Example flatMap(String name, FlatMapFunction<String, Trade> function) {
        return new Example(name, function, Trade.class);
    }

    private static MethodEffects.Result emitted(Example example) {
        FunctionAnalysis analysis = new FunctionAnalysis();
        if (example.function() instanceof MapFunction) {
            return analysis.of(
                            example.function(),
                            "map",
                            "(Ljava/lang/Object;)Ljava/lang/Object;",
                            example.made(),
                            Argument.record(String.class))
                    .returned();
        }
        return analysis.of(
                        example.function(),
                        "flatMap",
                        "(Ljava/lang/Object;Lio/millrace/util/Collector;)V",
                        example.made(),
                        Argument.record(String.class),
                        Argument.COLLECTOR)
                .emitted();
    }

    @ParameterizedTest
    @MethodSource("fresh")
    void shouldFindThatOnlyNewObjectsAreEmitted(Example example) {
        MethodEffects.Result emitted = emitted(example);

        assertThat(emitted.otherwise()).isNull();
        assertThat(emitted.newClasses()).containsExactly(example.made());
        assertThat(emitted.mayBeNull()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("notFresh")
    void shouldFindThatOtherObjectsMayBeEmittedToo(Example example) {
        MethodEffects.Result emitted = emitted(example);

        assertThat(emitted.isNew(example.made()) && !emitted.mayBeNull()).isFalse();
    }

    static Stream<Example> fresh() {
        int captured = SEEN.size() + 7;
        return Stream.of(
                map("constructor in a lambda", line -> new Trade(line, 1)),
                map("method reference to a factory", Trade::parse),
                map("anonymous class", new MapFunction<>() {
                    @Override
                    public Trade map(String line) {
                        return new Trade(line, line.length());
                    }
                }),
                map("named class behind a bridge", new Parsing()),
                map("inherited method", new InheritedParsing()),
                map("super method", new SuperParsing()),
                map("generic superclass", new ConcreteMapping()),
                map("default method", new ByDefault()),
                map("private helper", new WithHelper()),
                map("captured number", line -> new Trade(line, captured)),
                map(
                        "ternary of two new ones",
                        line -> line.isEmpty() ? new Trade() : new Trade(line, 2)),
                map("switch", line -> {
                    Trade trade = new Trade();
                    switch (line) {
                        case "a" -> trade.price = 1;
                        case "b" -> trade.price = 2;
                        default -> trade.symbol = line;
                    }
                    return trade;
                }),
                map("try and finally", line -> {
                    Trade trade = new Trade();
                    try {
                        trade.price = Long.parseLong(line);
                    } catch (NumberFormatException e) {
                        trade.price = -1;
                    } finally {
                        trade.symbol = line;
                    }
                    return trade;
                }),
                map("setter", line -> {
                    Trade trade = new Trade();
                    trade.setPrice(3);
                    return trade;
                }),
                map("fluent setter", line -> new Trade(line, 1).withPrice(5)),
                map("string concatenation", line -> {
                    Trade trade = new Trade(line, 1);
                    trade.symbol = "is " + trade;
                    return trade;
                }),
                map(
                        "checked for null",
                        line -> java.util.Objects.requireNonNull(Trade.parse(line))),
                pair("tuple", line -> new Tuple2<>(line, 1L)),
                pair("tuple factory", line -> Tuple2.of(line, 1L)),
                pair("tuple by position", line -> {
                    Tuple2<String, Long> pair = new Tuple2<>();
                    pair.setField(line, 0);
                    pair.setFields(line, 5L);
                    return pair;
                }),
                longs("array", line -> {
                    long[] numbers = new long[2];
                    numbers[0] = line.length();
                    return numbers;
                }),
                flatMap("one in each turn of a loop", (line, out) -> {
                    for (String word : line.split(" ")) {
                        out.collect(new Trade(word, 1));
                    }
                }),
                flatMap("one in each turn of a loop, by name", (line, out) -> {
                    for (String word : line.split(" ")) {
                        Trade trade = new Trade();
                        trade.symbol = word;
                        out.collect(trade);
                    }
                }),
                flatMap("helper with the collector", new EmittingHelper()),
                flatMap("caught and thrown away", (line, out) -> {
                    try {
                        out.collect(Trade.parse(line));
                    } catch (NumberFormatException e) {
                        SEEN.clear();
                    }
                }),
                flatMap("in one of two branches", (line, out) -> {
                    Trade trade = new Trade(line, 1);
                    if (line.isEmpty()) {
                        out.collect(trade);
                    } else {
                        trade.price = 2;
                        out.collect(trade);
                    }
                }));
    }

    static Stream<Example> notFresh() {
        Trade captured = new Trade("captured", 1);
        Trade[] array = new Trade[1];
        List<Trade> list = new ArrayList<>();
        return Stream.of(
                map("captured object", new Returning(captured)),
                map("kept in a field", new KeepingInField()),
                map("kept in a field of a superclass", new KeepingWhatSuperMade()),
                map("kept in a static", line -> last = new Trade(line, 1)),
                map("static list", line -> {
                    Trade trade = new Trade(line, 1);
                    SEEN.add(trade);
                    return trade;
                }),
                map("constructor that tells", line -> new Trade(1)),
                map("constructor of a superclass that tells", line -> {
                    Trade trade = new Telling();
                    return trade;
                }),
                map("factory that keeps", Trade::parseAndKeep),
                map("method that keeps", line -> {
                    Trade trade = new Trade(line, 1);
                    trade.keep();
                    return trade;
                }),
                map("captured array", line -> {
                    Trade trade = new Trade(line, 1);
                    CapturedHolder.ARRAY[0] = trade;
                    return trade;
                }),
                map("from an array", line -> CapturedHolder.ARRAY[0]),
                map("varargs", line -> {
                    Trade trade = new Trade(line, 1);
                    trade.symbol = String.format("%s", trade);
                    return trade;
                }),
                map("thread", line -> {
                    Trade trade = new Trade(line, 1);
                    new Thread(() -> trade.price++).start();
                    return trade;
                }),
                map("lambda", line -> {
                    Trade trade = new Trade(line, 1);
                    Supplier<Trade> later = () -> trade;
                    SUPPLIERS.add(later);
                    return trade;
                }),
                map("ternary of new and kept", line -> line.isEmpty() ? new Trade() : last),
                map("null", line -> line.isEmpty() ? null : new Trade()),
                map("subclass", line -> new SubTrade()),
                map("thrown", line -> {
                    Trade trade = new Trade(line, 1);
                    try {
                        throw new Carrying(trade);
                    } catch (Carrying e) {
                        return trade;
                    }
                }),
                map("kept on an exceptional path", line -> {
                    Trade trade = new Trade();
                    try {
                        trade.price = Long.parseLong(line);
                    } catch (NumberFormatException e) {
                        last = trade;
                    }
                    return trade;
                }),
                map("kept in finally", line -> {
                    Trade trade = new Trade();
                    try {
                        return trade;
                    } finally {
                        last = trade;
                    }
                }),
                map("kept by a loop's first turn", line -> {
                    Trade kept = null;
                    Trade trade = null;
                    for (int i = 0; i < 2; i++) {
                        if (kept != null) {
                            last = kept;
                        }
                        trade = new Trade();
                        kept = trade;
                    }
                    return trade;
                }),
                map("readResolve", new Resolving()),
                map("overridable through a captured object", new Delegating(new Parsing())),
                map("inner class field", new Outer().new Inner()),
                pair("nested in another", line -> {
                    Tuple2<String, Long> pair = Tuple2.of(line, 1L);
                    PAIRS.add(Tuple2.of(pair, 1));
                    return pair;
                }),
                longs("array from a field", line -> CapturedHolder.LONGS),
                longs("kept array", line -> {
                    long[] numbers = new long[1];
                    CapturedHolder.LONGS = numbers;
                    return numbers;
                }),
                flatMap("one object for all turns of a loop", (line, out) -> {
                    Trade trade = new Trade();
                    for (String word : line.split(" ")) {
                        trade.symbol = word;
                        out.collect(trade);
                    }
                }),
                flatMap("emitted twice", (line, out) -> {
                    Trade trade = new Trade();
                    out.collect(trade);
                    out.collect(trade);
                }),
                flatMap("changed after it was emitted", (line, out) -> {
                    Trade trade = new Trade();
                    out.collect(trade);
                    trade.price = 1;
                }),
                flatMap("read after it was emitted", (line, out) -> {
                    Trade trade = new Trade();
                    out.collect(trade);
                    System.setProperty("millrace.test", trade.symbol);
                }),
                flatMap("changed where the emission failed", (line, out) -> {
                    Trade trade = new Trade();
                    try {
                        out.collect(trade);
                    } catch (RuntimeException e) {
                        trade.price = 1;
                    }
                }),
                flatMap("changed in the next turn", (line, out) -> {
                    Trade before = null;
                    for (String word : line.split(" ")) {
                        Trade trade = new Trade(word, 1);
                        if (before != null) {
                            before.price = 2;
                        }
                        out.collect(trade);
                        before = trade;
                    }
                }),
                flatMap("kept after it was emitted", (line, out) -> {
                    Trade trade = new Trade();
                    out.collect(trade);
                    last = trade;
                }),
                flatMap("collector kept", (line, out) -> {
                    COLLECTORS.add(out);
                    out.collect(new Trade());
                }),
                flatMap("collector in a lambda", (line, out) -> {
                    List<Trade> trades = List.of(new Trade());
                    trades.forEach(out::collect);
                }),
                flatMap("wrapped collector", (line, out) -> {
                    Collector<Trade> wrapped = line.isEmpty() ? out : COLLECTORS.get(0);
                    wrapped.collect(new Trade());
                }),
                flatMap("helper that emits a kept one", new EmittingKept()),
                flatMap("emitted by a helper, then changed", new ChangingAfterHelper()));
    }

    private static final List<Supplier<Trade>> SUPPLIERS = new ArrayList<>();
    private static final List<Tuple2<Tuple2<String, Long>, Integer>> PAIRS = new ArrayList<>();
    private static final List<Collector<Trade>> COLLECTORS = new ArrayList<>();

    static final class CapturedHolder {
        static final Trade[] ARRAY = new Trade[1];
        static long[] LONGS = new long[1];

        private CapturedHolder() {}
    }

    static class Parsing implements MapFunction<String, Trade> {
        @Override
        public Trade map(String line) throws Exception {
            return Trade.parse(line);
        }
    }

    static final class InheritedParsing extends Parsing {}

    static final class SuperParsing extends Parsing {
        @Override
        public Trade map(String line) throws Exception {
            Trade trade = super.map(line);
            trade.price *= 2;
            return trade;
        }
    }

    static final class KeepingWhatSuperMade extends Parsing {
        private transient Trade kept;

        @Override
        public Trade map(String line) throws Exception {
            kept = super.map(line);
            return kept;
        }
    }

    abstract static class GenericMapping<I, O> extends RichMapFunction<I, O> {
        @Override
        public O map(I value) {
            return convert(value);
        }

        abstract O convert(I value);
    }

    static final class ConcreteMapping extends GenericMapping<String, Trade> {
        @Override
        Trade convert(String value) {
            return new Trade(value, 1);
        }
    }

    interface Defaulting extends MapFunction<String, Trade> {
        @Override
        default Trade map(String line) {
            return new Trade(line, 9);
        }
    }

    static final class ByDefault implements Defaulting {}

    static final class WithHelper implements MapFunction<String, Trade> {
        @Override
        public Trade map(String line) {
            return fill(make(), line);
        }

        private Trade make() {
            return new Trade();
        }

        private static Trade fill(Trade trade, String line) {
            trade.symbol = line;
            return trade;
        }
    }

    static final class EmittingHelper implements FlatMapFunction<String, Trade> {
        @Override
        public void flatMap(String line, Collector<Trade> out) {
            for (String word : line.split(" ")) {
                emit(word, out);
            }
        }

        private void emit(String word, Collector<Trade> out) {
            out.collect(new Trade(word, 1));
        }
    }

    static final class EmittingKept implements FlatMapFunction<String, Trade> {
        private final ArrayList<Trade> kept = new ArrayList<>();

        @Override
        public void flatMap(String line, Collector<Trade> out) {
            emit(out);
        }

        private void emit(Collector<Trade> out) {
            out.collect(kept.get(0));
        }
    }

    static final class ChangingAfterHelper implements FlatMapFunction<String, Trade> {
        @Override
        public void flatMap(String line, Collector<Trade> out) {
            Trade trade = new Trade();
            emit(trade, out);
            trade.price = 1;
        }

        private static void emit(Trade trade, Collector<Trade> out) {
            out.collect(trade);
        }
    }

    static final class Returning implements MapFunction<String, Trade> {
        private final transient Trade kept;

        Returning(Trade kept) {
            this.kept = kept;
        }

        @Override
        public Trade map(String line) {
            return kept;
        }
    }

    static final class KeepingInField implements MapFunction<String, Trade> {
        private transient Trade kept;

        @Override
        public Trade map(String line) {
            Trade trade = new Trade();
            kept = trade;
            return trade;
        }
    }

    static final class Delegating implements MapFunction<String, Trade> {
        private final Parsing parsing;

        Delegating(Parsing parsing) {
            this.parsing = parsing;
        }

        @Override
        public Trade map(String line) throws Exception {
            return parsing.map(line);
        }
    }

    static final class Resolving implements MapFunction<String, Trade> {
        @Override
        public Trade map(String line) {
            return new Trade();
        }

        private Object readResolve() {
            return new KeepingInField();
        }
    }

    static final class Outer implements Serializable {
        private transient Trade kept;

        final class Inner implements MapFunction<String, Trade> {
            @Override
            public Trade map(String line) {
                kept = new Trade();
                return kept;
            }
        }
    }

    static class SubTrade extends Trade {}

    static final class Telling extends Trade {
        Telling() {
            super(1);
        }
    }

    static final class Carrying extends RuntimeException {
        final transient Trade trade;

        Carrying(Trade trade) {
            this.trade = trade;
        }
    }
}
