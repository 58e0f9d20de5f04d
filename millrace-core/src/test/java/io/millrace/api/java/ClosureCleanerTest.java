// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.ExecutionConfig.ClosureCleanerLevel;
import io.millrace.api.common.InvalidProgramException;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.util.InstantiationUtil;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.NotSerializableException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** This class is not serializable, so everything that holds on to it is not either. */
@Tag("row:T16")
class ClosureCleanerTest {

    private int offset = 5;

    private MapFunction<Integer, Integer> anonymous() {
        return new MapFunction<Integer, Integer>() {
            @Override
            public Integer map(Integer value) {
                switch (value) {
                    case 1:
                        return 10;
                    case 1000:
                        return 20;
                    default:
                        return value * 2;
                }
            }
        };
    }

    private MapFunction<Integer, Integer> readingOuter() {
        return new MapFunction<Integer, Integer>() {
            @Override
            public Integer map(Integer value) {
                return value + offset;
            }
        };
    }

    private MapFunction<Integer, Integer> readingOuterInLambda() {
        return new MapFunction<Integer, Integer>() {
            @Override
            public Integer map(Integer value) {
                Supplier<Integer> sum = () -> value + offset;
                return sum.get();
            }
        };
    }

    private MapFunction<Integer, Integer> readingOuterInNestedClass() {
        return new MapFunction<Integer, Integer>() {
            @Override
            public Integer map(Integer value) {
                return new Supplier<Integer>() {
                    @Override
                    public Integer get() {
                        return value + offset;
                    }
                }.get();
            }
        };
    }

    private MapFunction<Integer, Integer> wrapping(MapFunction<Integer, Integer> inner) {
        return new Wrapper(inner);
    }

    private static class Wrapper implements MapFunction<Integer, Integer> {
        private static final long serialVersionUID = 1L;
        private final MapFunction<Integer, Integer> inner;

        Wrapper(MapFunction<Integer, Integer> inner) {
            this.inner = inner;
        }

        @Override
        public Integer map(Integer value) throws Exception {
            return inner.map(value) + 1;
        }
    }

    private static class Holder implements MapFunction<Integer, Integer> {
        private static final long serialVersionUID = 1L;
        private final List<Object> parts = new ArrayList<>(List.of("a", new Object()));

        @Override
        public Integer map(Integer value) {
            return value;
        }
    }

    private static void clean(Object function, ClosureCleanerLevel level) {
        ClosureCleaner.clean(function, level, true);
    }

    @Test
    void shouldRemoveAnUnusedReferenceToTheOuterObject() throws Exception {
        MapFunction<Integer, Integer> function = anonymous();
        assertThatThrownBy(() -> InstantiationUtil.serializeObject(function))
                .isInstanceOf(NotSerializableException.class);

        clean(function, ClosureCleanerLevel.TOP_LEVEL);

        MapFunction<Integer, Integer> copy = InstantiationUtil.clone(function);
        assertThat(copy.map(21)).isEqualTo(42);
        assertThat(copy.map(1000)).isEqualTo(20);
    }

    @Test
    void shouldKeepAUsedReferenceAndSayWhyItFails() {
        MapFunction<Integer, Integer> function = readingOuter();

        assertThatThrownBy(() -> clean(function, ClosureCleanerLevel.RECURSIVE))
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageStartingWith("The implementation of the MapFunction is not serializable."
                        + " The implementation accesses fields of its enclosing class")
                .hasMessageContaining(
                        "field 'this$0' of type " + ClosureCleanerTest.class.getName())
                .hasCauseInstanceOf(NotSerializableException.class);
    }

    @Test
    void shouldSeeReferencesUsedInLambdasAndNestedClasses() throws Exception {
        for (MapFunction<Integer, Integer> function :
                List.of(readingOuterInLambda(), readingOuterInNestedClass())) {
            ClosureCleaner.clean(function, ClosureCleanerLevel.TOP_LEVEL, false);

            assertThat(function.map(1)).isEqualTo(6);
        }
    }

    @Test
    void shouldCleanFieldsAtRecursiveLevelOnly() throws Exception {
        assertThatThrownBy(() -> clean(wrapping(anonymous()), ClosureCleanerLevel.TOP_LEVEL))
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining(
                        "field 'inner.this$0' of type " + ClosureCleanerTest.class.getName());

        MapFunction<Integer, Integer> function = wrapping(anonymous());
        clean(function, ClosureCleanerLevel.RECURSIVE);

        assertThat(InstantiationUtil.clone(function).map(4)).isEqualTo(9);
    }

    @Test
    void shouldNameTheElementThatIsNotSerializable() {
        assertThatThrownBy(() -> clean(new Holder(), ClosureCleanerLevel.RECURSIVE))
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageStartingWith("The implementation of the MapFunction is not serializable."
                        + " The object probably contains or references non serializable fields.")
                .hasMessageContaining("field 'parts[]' of type java.lang.Object");
    }

    @Test
    void shouldLeaveLambdasAsTheyAre() throws Exception {
        MapFunction<Integer, Integer> free = value -> value + 1;
        MapFunction<Integer, Integer> capturing = value -> value + offset;

        clean(free, ClosureCleanerLevel.RECURSIVE);

        assertThat(InstantiationUtil.clone(free).map(1)).isEqualTo(2);
        assertThatThrownBy(() -> ClosureCleaner.ensureSerializable(capturing))
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining("is not serializable")
                .hasMessageContaining(
                        "captured value 0' of type " + ClosureCleanerTest.class.getName());
    }

    @Test
    void shouldIgnoreNullAndObjectsThatReferToThemselves() {
        Cyclic cyclic = new Cyclic();
        cyclic.self = cyclic;

        assertThatCode(() -> {
                    clean(null, ClosureCleanerLevel.RECURSIVE);
                    clean(cyclic, ClosureCleanerLevel.RECURSIVE);
                })
                .doesNotThrowAnyException();
    }

    private static class Cyclic implements Serializable {
        private static final long serialVersionUID = 1L;
        private Cyclic self;
    }
}
