// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.functions.MapFunction;
import io.millrace.engine.plan.FastPathOptions;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who calls the user's functions: a class of their own, the same for every run of a program. */
class SpecializedChainsTest {

    private static final StackWalker CALLERS = StackWalker.getInstance(Set.of(
            StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_HIDDEN_FRAMES));

    /** Callers of the functions in the order of the chain. */
    private static final List<Class<?>> SEEN = new ArrayList<>();

    private static List<Class<?>> callers(Switches switches) throws Exception {
        SEEN.clear();
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(1, switches.configuration());
        env.fromSequence(1, 1).map(new First()).map(new Second()).addSink(new DiscardingSink<>());
        env.execute();
        return List.copyOf(SEEN);
    }

    @Test
    void shouldCallEachFunctionFromAClassOfItsOwn() throws Exception {
        List<Class<?>> callers = callers(Switches.allOn());

        assertThat(callers).hasSize(2).doesNotHaveDuplicates().allMatch(Class::isHidden);
    }

    @Test
    void shouldCallFromTheSameClassesInEveryRun() throws Exception {
        List<Class<?>> first = callers(Switches.allOn());

        List<Class<?>> second = callers(Switches.allOn());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void shouldCallAllFunctionsFromOneClassIfSwitchedOff() throws Exception {
        List<Class<?>> callers = callers(Switches.without(FastPathOptions.SPECIALIZED_CHAINS));

        assertThat(callers).hasSize(2).noneMatch(Class::isHidden);
        assertThat(callers.get(0)).isEqualTo(callers.get(1));
    }

    private static void noteCaller() {
        SEEN.add(CALLERS.walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> type.getName().startsWith("io.millrace.engine."))
                .findFirst()
                .orElseThrow()));
    }

    private static final class First implements MapFunction<Long, Long> {

        @Override
        public Long map(Long value) {
            noteCaller();
            return value;
        }
    }

    private static final class Second implements MapFunction<Long, Long> {

        @Override
        public Long map(Long value) {
            noteCaller();
            return value;
        }
    }
}
