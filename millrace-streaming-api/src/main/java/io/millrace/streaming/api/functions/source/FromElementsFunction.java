// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.IntSerializer;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.runtime.state.FunctionInitializationContext;
import io.millrace.runtime.state.FunctionSnapshotContext;
import io.millrace.streaming.api.checkpoint.CheckpointedFunction;
import io.millrace.streaming.api.operators.OutputTypeConfigurable;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;

/**
 * Emits given elements, which it carries in serialized form; how many were emitted is its state.
 *
 * <p>Without a serializer given, {@link #setOutputType} has to be called before the function travels.
 * Mirrors Flink 1.14's {@code FromElementsFunction}; no known differences.
 *
 * @param <T> type of the elements
 */
public class FromElementsFunction<T>
        implements SourceFunction<T>, CheckpointedFunction, OutputTypeConfigurable<T> {
    private static final long serialVersionUID = 1L;

    /** Only on the side where the program is written; null after the function has travelled. */
    private final transient Iterable<T> elements;

    private final int numElements;
    private TypeSerializer<T> serializer;
    private byte[] serialized;
    private volatile int numElementsEmitted;
    private volatile int numElementsToSkip;
    private volatile boolean isRunning = true;
    private transient ListState<Integer> emittedState;

    /**
     * Creates a source.
     *
     * @param serializer serializes the elements
     * @param elements the elements
     * @throws IOException if an element cannot be serialized
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public FromElementsFunction(TypeSerializer<T> serializer, T... elements) throws IOException {
        this(serializer, Arrays.asList(elements));
    }

    /**
     * Creates a source.
     *
     * @param serializer serializes the elements
     * @param elements the elements
     * @throws IOException if an element cannot be serialized
     */
    public FromElementsFunction(TypeSerializer<T> serializer, Iterable<T> elements)
            throws IOException {
        this.serializer = Preconditions.checkNotNull(serializer);
        this.elements = elements;
        this.numElements = count(elements);
        serializeElements();
    }

    /**
     * Creates a source whose type is set later.
     *
     * @param elements the elements, none of them null
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public FromElementsFunction(T... elements) {
        this(Arrays.asList(elements));
    }

    /**
     * Creates a source whose type is set later.
     *
     * @param elements the elements, none of them null
     */
    public FromElementsFunction(Iterable<T> elements) {
        this.elements = elements;
        this.numElements = count(elements);
        check(elements, Object.class);
    }

    private static int count(Iterable<?> elements) {
        if (elements instanceof Collection<?> collection) {
            return collection.size();
        }
        int count = 0;
        for (Iterator<?> all = elements.iterator(); all.hasNext(); all.next()) {
            count++;
        }
        return count;
    }

    private void serializeElements() throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(256);
        try {
            for (T element : elements) {
                serializer.serialize(element, target);
            }
        } catch (Exception e) {
            throw new IOException("Serializing the source elements failed: " + e.getMessage(), e);
        }
        serialized = target.getCopyOfBuffer();
    }

    @Override
    public void setOutputType(TypeInformation<T> outTypeInfo, ExecutionConfig executionConfig) {
        Preconditions.checkState(
                elements != null,
                "The output type should've been specified before shipping the graph to the cluster");
        check(elements, outTypeInfo.getTypeClass());
        TypeSerializer<T> newSerializer = outTypeInfo.createSerializer(executionConfig);
        if (Objects.equals(serializer, newSerializer)) {
            return;
        }
        serializer = newSerializer;
        try {
            serializeElements();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        Preconditions.checkState(
                emittedState == null,
                "The " + getClass().getSimpleName() + " has already been initialized.");
        emittedState = context.getOperatorStateStore()
                .getListState(
                        new ListStateDescriptor<>("from-elements-state", IntSerializer.INSTANCE));
        if (context.isRestored()) {
            Iterator<Integer> restored = emittedState.get().iterator();
            Preconditions.checkArgument(restored.hasNext(), invalidState());
            numElementsToSkip = restored.next();
            Preconditions.checkArgument(!restored.hasNext(), invalidState());
        }
    }

    private String invalidState() {
        return getClass().getSimpleName() + " retrieved invalid state.";
    }

    @Override
    public void run(SourceContext<T> ctx) throws Exception {
        Preconditions.checkState(serializer != null, "serializer not configured");
        DataInputView input = new DataInputDeserializer(serialized);
        for (int skipped = 0; skipped < numElementsToSkip; skipped++) {
            read(input);
        }
        numElementsEmitted = numElementsToSkip;

        Object lock = ctx.getCheckpointLock();
        while (isRunning && numElementsEmitted < numElements) {
            T next = read(input);
            synchronized (lock) {
                ctx.collect(next);
                numElementsEmitted++;
            }
        }
    }

    private T read(DataInputView input) throws IOException {
        try {
            return serializer.deserialize(input);
        } catch (Exception e) {
            throw new IOException(
                    "Failed to deserialize an element from the source. If you are using user-defined"
                            + " serialization (Value and Writable types), check the serialization"
                            + " functions.\nSerializer is " + serializer,
                    e);
        }
    }

    @Override
    public void cancel() {
        isRunning = false;
    }

    /**
     * Returns how many elements there are.
     *
     * @return the number
     */
    public int getNumElements() {
        return numElements;
    }

    /**
     * Returns how many elements were emitted, also before a restore.
     *
     * @return the number
     */
    public int getNumElementsEmitted() {
        return numElementsEmitted;
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        Preconditions.checkState(
                emittedState != null,
                "The " + getClass().getSimpleName() + " has not been properly initialized.");
        emittedState.clear();
        emittedState.add(numElementsEmitted);
    }

    /**
     * Checks that no element is null and that all are of a type.
     *
     * @param elements the elements
     * @param viewedAs the type
     * @param <OUT> type of the elements
     * @throws IllegalArgumentException if one is not
     */
    public static <OUT> void checkCollection(Collection<OUT> elements, Class<OUT> viewedAs) {
        check(elements, viewedAs);
    }

    private static void check(Iterable<?> elements, Class<?> viewedAs) {
        for (Object element : elements) {
            if (element == null) {
                throw new IllegalArgumentException("The collection contains a null element");
            }
            if (!viewedAs.isAssignableFrom(element.getClass())) {
                throw new IllegalArgumentException(
                        "The elements in the collection are not all subclasses of "
                                + viewedAs.getCanonicalName());
            }
        }
    }
}
