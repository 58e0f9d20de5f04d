// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.engine.plan.FastPathOptions;
import io.millrace.it.fastpaths.Allocations.Measured;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a record costs in bytes once a job is warm: nothing where it is handed on as it is, one copy where it is copied.
 *
 * <p>The engine's own threads of all kinds allocate now and then, and a thread whose code is being compiled does too; less
 * than a byte per record of a million is nothing per record.
 */
class AllocationTest {

    private static final double NOTHING = 1;
    /** Part of a copy. */
    private static final double NOISE = 0.02;

    private static final String[] TEXTS =
            IntStream.range(0, 64).mapToObj(number -> "text " + number).toArray(String[]::new);

    /** How records get from the source to the sink. */
    enum Way {
        CHAINED {
            @Override
            <T> Allocations.Program<T> program(KeySelector<T, String> key) {
                return source -> source.filter(Allocations::keep);
            }

            @Override
            boolean isOneTask(int parallelism, Switches switches) {
                return true;
            }
        },
        REBALANCED {
            @Override
            <T> Allocations.Program<T> program(KeySelector<T, String> key) {
                return source -> source.rebalance().filter(Allocations::keep);
            }
        },
        BROADCAST {
            @Override
            <T> Allocations.Program<T> program(KeySelector<T, String> key) {
                return source -> source.broadcast().filter(Allocations::keep);
            }
        },
        KEYED {
            @Override
            <T> Allocations.Program<T> program(KeySelector<T, String> key) {
                return source -> source.keyBy(key).filter(Allocations::keep);
            }
        },
        KEYED_WITH_STATE {
            @Override
            <T> Allocations.Program<T> program(KeySelector<T, String> key) {
                return source -> source.keyBy(key).reduce((first, second) -> second);
            }
        };

        abstract <T> Allocations.Program<T> program(KeySelector<T, String> key);

        /** Whether the source's thread drives the sink too. */
        boolean isOneTask(int parallelism, Switches switches) {
            return isKeyed()
                    && parallelism == 1
                    && !switches.equals(Switches.without(FastPathOptions.FUSED_KEYED_EDGES));
        }

        private boolean isKeyed() {
            return this == KEYED || this == KEYED_WITH_STATE;
        }
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of(Way.CHAINED, 1, Switches.allOn()),
                Arguments.of(Way.REBALANCED, 1, Switches.allOn()),
                Arguments.of(Way.REBALANCED, 2, Switches.allOn()),
                Arguments.of(Way.BROADCAST, 2, Switches.allOn()),
                Arguments.of(Way.KEYED, 1, Switches.allOn()),
                Arguments.of(Way.KEYED, 1, Switches.without(FastPathOptions.FUSED_KEYED_EDGES)),
                Arguments.of(Way.KEYED, 2, Switches.allOn()),
                Arguments.of(Way.KEYED_WITH_STATE, 1, Switches.allOn()),
                Arguments.of(Way.KEYED_WITH_STATE, 2, Switches.allOn()),
                Arguments.of(
                        Way.KEYED_WITH_STATE, 1, Switches.without(FastPathOptions.PRIMITIVE_KEYS)),
                Arguments.of(Way.REBALANCED, 1, Switches.without(FastPathOptions.ADAPTIVE_FLUSH)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void shouldAllocateNothingForRecordsThatCannotChange(
            Way way, int parallelism, Switches switches) throws Exception {
        Measured measured = Allocations.of(
                TEXTS, Types.STRING, switches, false, parallelism, way.program(text -> text));

        assertThreads(measured, way.isOneTask(parallelism, switches));
        assertThat(measured.copies()).isZero();
        assertThat(measured.bytesPerRecord()).isLessThan(NOTHING);
    }

    /** Without this a sink whose thread nobody measures would look as if it cost nothing. */
    private static void assertThreads(Measured measured, boolean isOneTask) {
        assertThat(measured.sinkRecords() > 0)
                .as("the sinks' own threads were measured")
                .isEqualTo(!isOneTask);
    }

    private static final Long[] NUMBERS =
            IntStream.range(0, 64).mapToObj(number -> 1000L * number).toArray(Long[]::new);

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldAllocateNothingForKeysThatAreNumbers(int parallelism) throws Exception {
        Measured measured = Allocations.of(
                NUMBERS,
                Types.LONG,
                Switches.allOn(),
                false,
                parallelism,
                source -> source.keyBy(number -> number).reduce((first, second) -> second));

        assertThreads(measured, parallelism == 1);
        assertThat(measured.copies()).isZero();
        assertThat(measured.bytesPerRecord()).isLessThan(NOTHING);
    }

    /** What is allocated behind an exchange is seen. */
    @Test
    void shouldSeeWhatAFunctionBehindAnExchangeAllocates() throws Exception {
        Measured measured = Allocations.of(
                NUMBERS,
                Types.LONG,
                Switches.allOn(),
                false,
                2,
                source -> source.rebalance().map(number -> number + 1_000_000));

        assertThreads(measured, false);
        // A long, the head of its object, and what fills it up.
        assertThat(measured.bytesPerRecord()).isBetween(15.0, 25.0);
    }

    @Test
    void shouldAllocateBatchesIfTheyAreNotGivenBack() throws Exception {
        Measured measured = Allocations.of(
                TEXTS,
                Types.STRING,
                Switches.without(FastPathOptions.RECYCLED_BATCHES),
                false,
                1,
                Way.REBALANCED.program(text -> text));

        // A reference and a timestamp of eight bytes in each slot of a batch.
        assertThat(measured.bytesPerRecord()).isGreaterThan(11);
    }

    private static final Tuple2<Integer, String>[] TUPLES = tuples();

    private static final Reading[] READINGS = IntStream.range(0, 64)
            .mapToObj(number -> new Reading(number, 1, TEXTS[number], 2))
            .toArray(Reading[]::new);

    @SuppressWarnings("unchecked")
    private static Tuple2<Integer, String>[] tuples() {
        return IntStream.range(0, 64)
                .mapToObj(number -> Tuple2.of(number, TEXTS[number]))
                .toArray(Tuple2[]::new);
    }

    static Stream<Arguments> waysOfCopies() {
        return Stream.of(
                Arguments.of(Way.CHAINED, 1, Switches.allOn()),
                Arguments.of(Way.CHAINED, 1, Switches.without(FastPathOptions.ELIDED_COPIES)),
                Arguments.of(Way.REBALANCED, 1, Switches.allOn()),
                Arguments.of(Way.REBALANCED, 2, Switches.without(FastPathOptions.ELIDED_COPIES)),
                Arguments.of(Way.KEYED, 1, Switches.without(FastPathOptions.ELIDED_COPIES)),
                Arguments.of(Way.KEYED, 2, Switches.allOn()));
    }

    @ParameterizedTest
    @MethodSource("waysOfCopies")
    void shouldAllocateACopyOfATupleForEachEdgeThatCopies(
            Way way, int parallelism, Switches switches) throws Exception {
        double copy = Allocations.sizeOf(() -> new Tuple2<Integer, String>());

        Measured measured = Allocations.of(
                TUPLES,
                Types.TUPLE(Types.INT, Types.STRING),
                switches,
                false,
                parallelism,
                way.program(tuple -> tuple.f1));

        assertThat(copy).isGreaterThan(16);
        assertCopies(measured, copy);
    }

    @ParameterizedTest
    @MethodSource("waysOfCopies")
    void shouldAllocateACopyOfAPojoForEachEdgeThatCopies(
            Way way, int parallelism, Switches switches) throws Exception {
        double copy = Allocations.sizeOf(Reading::new);

        Measured measured = Allocations.of(
                READINGS,
                Types.POJO(Reading.class),
                switches,
                false,
                parallelism,
                way.program(reading -> reading.kind));

        assertThat(copy).isGreaterThan(16);
        assertCopies(measured, copy);
    }

    private static void assertCopies(Measured measured, double copy) {
        assertThat(measured.copies()).as("edges that copy").isPositive();
        assertThat(measured.bytesPerRecord())
                .isCloseTo(
                        measured.copies() * copy,
                        within(NOTHING + NOISE * measured.copies() * copy));
    }

    @Test
    void shouldAllocateNothingForRecordsThatAreReused() throws Exception {
        Measured measured = Allocations.of(
                READINGS,
                Types.POJO(Reading.class),
                Switches.allOn(),
                true,
                1,
                Way.CHAINED.program(reading -> reading.kind));

        assertThat(measured.copies()).isZero();
        assertThat(measured.bytesPerRecord()).isLessThan(NOTHING);
    }

    @Test
    void shouldAllocateNothingBesidesNewObjectsThatAreGivenAway() throws Exception {
        double size = Allocations.sizeOf(Reading::new);

        Measured measured = Allocations.of(
                READINGS,
                Types.POJO(Reading.class),
                Switches.allOn(),
                true,
                1,
                source -> source.map(reading -> new Reading(
                                reading.sensor, reading.room, reading.kind, reading.value))
                        .keyBy(reading -> reading.kind)
                        .filter(Allocations::keep));

        assertThat(measured.copies()).isZero();
        assertThat(measured.bytesPerRecord()).isCloseTo(size, within(NOTHING + NOISE * size));
    }
}
