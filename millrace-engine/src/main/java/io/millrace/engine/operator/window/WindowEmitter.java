// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import io.millrace.api.common.functions.Function;
import io.millrace.api.common.state.KeyedStateStore;
import io.millrace.engine.common.EngineBugException;
import io.millrace.streaming.api.description.WindowOutput;
import io.millrace.streaming.api.functions.windowing.AllWindowFunction;
import io.millrace.streaming.api.functions.windowing.ProcessAllWindowFunction;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.functions.windowing.WindowFunction;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import java.util.Collections;

/** Makes of a window's contents what is emitted when it fires. One per kind of window function. */
abstract class WindowEmitter {

    /** The user's function, or null if the contents themselves are emitted. */
    final Function function;

    WindowEmitter(Function function) {
        this.function = function;
    }

    /** Chooses by what the program asks for. */
    @SuppressWarnings("unchecked")
    static WindowEmitter of(WindowOutput output, WindowScope scope) {
        if (output instanceof WindowOutput.Contents) {
            return new Contents();
        }
        if (output instanceof WindowOutput.Apply apply) {
            return new Apply(
                    (WindowFunction<Object, Object, Object, Window>) apply.function(), scope);
        }
        if (output instanceof WindowOutput.ApplyAll apply) {
            return new ApplyAll(
                    (AllWindowFunction<Object, Object, Window>) apply.function(), scope);
        }
        if (output instanceof WindowOutput.Process process) {
            return new Process(
                    (ProcessWindowFunction<Object, Object, Object, Window>) process.function(),
                    scope);
        }
        if (output instanceof WindowOutput.ProcessAll process) {
            return new ProcessAll(
                    (ProcessAllWindowFunction<Object, Object, Window>) process.function(), scope);
        }
        throw new EngineBugException("no emitter for " + output);
    }

    /** Emits what the elements of the window in scope give. */
    abstract void emit(Iterable<Object> elements, Collector<Object> out) throws Exception;

    /** Emits what the only element of the window in scope gives. */
    void emitSingle(Object element, Collector<Object> out) throws Exception {
        emit(Collections.singletonList(element), out);
    }

    /** The window in scope goes: the user's function clears what it keeps for it. */
    void clear() throws Exception {}

    private static final class Contents extends WindowEmitter {

        Contents() {
            super(null);
        }

        @Override
        void emit(Iterable<Object> elements, Collector<Object> out) {
            for (Object element : elements) {
                out.collect(element);
            }
        }

        @Override
        void emitSingle(Object element, Collector<Object> out) {
            out.collect(element);
        }
    }

    private static final class Apply extends WindowEmitter {

        private final WindowFunction<Object, Object, Object, Window> apply;
        private final WindowScope scope;

        Apply(WindowFunction<Object, Object, Object, Window> apply, WindowScope scope) {
            super(apply);
            this.apply = apply;
            this.scope = scope;
        }

        @Override
        void emit(Iterable<Object> elements, Collector<Object> out) throws Exception {
            apply.apply(scope.key(), scope.window(), elements, out);
        }
    }

    private static final class ApplyAll extends WindowEmitter {

        private final AllWindowFunction<Object, Object, Window> apply;
        private final WindowScope scope;

        ApplyAll(AllWindowFunction<Object, Object, Window> apply, WindowScope scope) {
            super(apply);
            this.apply = apply;
            this.scope = scope;
        }

        @Override
        void emit(Iterable<Object> elements, Collector<Object> out) throws Exception {
            apply.apply(scope.window(), elements, out);
        }
    }

    private static final class Process extends WindowEmitter {

        private final ProcessWindowFunction<Object, Object, Object, Window> process;
        private final WindowScope scope;
        private final ProcessContext context;

        Process(ProcessWindowFunction<Object, Object, Object, Window> process, WindowScope scope) {
            super(process);
            this.process = process;
            this.scope = scope;
            this.context = new ProcessContext(process, scope);
        }

        @Override
        void emit(Iterable<Object> elements, Collector<Object> out) throws Exception {
            process.process(scope.key(), context, elements, out);
        }

        @Override
        void clear() throws Exception {
            process.clear(context);
        }
    }

    private static final class ProcessAll extends WindowEmitter {

        private final ProcessAllWindowFunction<Object, Object, Window> process;
        private final ProcessAllContext context;

        ProcessAll(ProcessAllWindowFunction<Object, Object, Window> process, WindowScope scope) {
            super(process);
            this.process = process;
            this.context = new ProcessAllContext(process, scope);
        }

        @Override
        void emit(Iterable<Object> elements, Collector<Object> out) throws Exception {
            process.process(context, elements, out);
        }

        @Override
        void clear() throws Exception {
            process.clear(context);
        }
    }

    private static final class ProcessContext
            extends ProcessWindowFunction<Object, Object, Object, Window>.Context {

        private final WindowScope scope;

        ProcessContext(
                ProcessWindowFunction<Object, Object, Object, Window> function, WindowScope scope) {
            function.super();
            this.scope = scope;
        }

        @Override
        public Window window() {
            return scope.window();
        }

        @Override
        public long currentProcessingTime() {
            return scope.currentProcessingTime();
        }

        @Override
        public long currentWatermark() {
            return scope.currentWatermark();
        }

        @Override
        public KeyedStateStore windowState() {
            return scope.windowState();
        }

        @Override
        public KeyedStateStore globalState() {
            return scope.globalState();
        }

        @Override
        public <X> void output(OutputTag<X> outputTag, X value) {
            scope.output(outputTag, value);
        }
    }

    private static final class ProcessAllContext
            extends ProcessAllWindowFunction<Object, Object, Window>.Context {

        private final WindowScope scope;

        ProcessAllContext(
                ProcessAllWindowFunction<Object, Object, Window> function, WindowScope scope) {
            function.super();
            this.scope = scope;
        }

        @Override
        public Window window() {
            return scope.window();
        }

        @Override
        public KeyedStateStore windowState() {
            return scope.windowState();
        }

        @Override
        public KeyedStateStore globalState() {
            return scope.globalState();
        }

        @Override
        public <X> void output(OutputTag<X> outputTag, X value) {
            scope.output(outputTag, value);
        }
    }
}
