// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import static io.millrace.util.Preconditions.checkArgument;
import static io.millrace.util.Preconditions.checkNotNull;
import static io.millrace.util.Preconditions.checkState;

import io.millrace.api.common.io.FileInputFormat;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.typeutils.base.LongSerializer;
import io.millrace.configuration.Configuration;
import io.millrace.core.fs.FileInputSplit;
import io.millrace.core.fs.FileStatus;
import io.millrace.core.fs.FileSystem;
import io.millrace.core.fs.Path;
import io.millrace.logging.LazyLogger;
import io.millrace.runtime.state.FunctionInitializationContext;
import io.millrace.runtime.state.FunctionSnapshotContext;
import io.millrace.streaming.api.checkpoint.CheckpointedFunction;

import org.slf4j.Logger;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks at a path, once or at intervals, and emits splits of the files that are new or have changed
 * since, older files first; readers behind it read them. Parallelism 1.
 *
 * <p>What counts as new is the time of the youngest file seen so far; that is its state. So a file
 * that appears with an older time is not seen, and one that has changed is read again as a whole.
 * Mirrors Flink 1.14's {@code ContinuousFileMonitoringFunction}; no known differences.
 *
 * @param <OUT> type of the records in the files
 */
public class ContinuousFileMonitoringFunction<OUT>
        extends RichSourceFunction<TimestampedFileInputSplit> implements CheckpointedFunction {
    private static final Logger LOG = LazyLogger.of(ContinuousFileMonitoringFunction.class);

    private static final long serialVersionUID = 1L;

    /** The shortest interval between two looks, in milliseconds. */
    public static final long MIN_MONITORING_INTERVAL = 1L;

    private final String path;
    private final int readerParallelism;
    private final FileInputFormat<OUT> format;
    private final long interval;
    private final FileProcessingMode watchType;

    private volatile long globalModificationTime = Long.MIN_VALUE;
    private volatile boolean isRunning = true;
    private transient ListState<Long> checkpointedState;

    /**
     * Creates a function.
     *
     * @param format cuts the files; has one path
     * @param watchType whether to look once or again and again
     * @param readerParallelism number of readers
     * @param interval how long to wait between two looks, in milliseconds
     */
    public ContinuousFileMonitoringFunction(
            FileInputFormat<OUT> format,
            FileProcessingMode watchType,
            int readerParallelism,
            long interval) {
        checkArgument(
                watchType == FileProcessingMode.PROCESS_ONCE || interval >= MIN_MONITORING_INTERVAL,
                "The specified monitoring interval (" + interval
                        + " ms) is smaller than the minimum allowed one ("
                        + MIN_MONITORING_INTERVAL + " ms).");
        checkArgument(
                format.getFilePaths().length == 1,
                "FileInputFormats with multiple paths are not supported yet.");
        this.format = checkNotNull(format, "Unspecified File Input Format.");
        this.path = checkNotNull(format.getFilePaths()[0].toString(), "Unspecified Path.");
        this.interval = interval;
        this.watchType = watchType;
        this.readerParallelism = Math.max(readerParallelism, 1);
    }

    /**
     * Returns the time of the youngest file seen so far.
     *
     * @return milliseconds since the epoch, {@link Long#MIN_VALUE} at first, {@link Long#MAX_VALUE}
     *     if nothing will be looked for any more
     */
    public long getGlobalModificationTime() {
        return globalModificationTime;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        checkState(
                checkpointedState == null,
                "The " + getClass().getSimpleName() + " has already been initialized.");
        checkpointedState = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>(
                        "file-monitoring-state", LongSerializer.INSTANCE));
        if (context.isRestored()) {
            for (Long time : checkpointedState.get()) {
                globalModificationTime = Math.max(globalModificationTime, time);
            }
        }
    }

    @Override
    public void open(Configuration parameters) throws Exception {
        super.open(parameters);
        format.configure(parameters);
    }

    @Override
    public void run(SourceContext<TimestampedFileInputSplit> context) throws Exception {
        Path root = new Path(path);
        FileSystem fileSystem = FileSystem.get(root.toUri());
        if (!fileSystem.exists(root)) {
            throw new FileNotFoundException("The provided file path " + path + " does not exist.");
        }
        Object lock = context.getCheckpointLock();
        switch (watchType) {
            case PROCESS_ONCE -> {
                synchronized (lock) {
                    // A job that goes on after it has looked does not look again.
                    if (globalModificationTime == Long.MIN_VALUE) {
                        look(fileSystem, root, context);
                        globalModificationTime = Long.MAX_VALUE;
                    }
                }
            }
            case PROCESS_CONTINUOUSLY -> {
                while (isRunning) {
                    synchronized (lock) {
                        look(fileSystem, root, context);
                    }
                    Thread.sleep(interval);
                }
            }
        }
    }

    private void look(
            FileSystem fileSystem, Path root, SourceContext<TimestampedFileInputSplit> context)
            throws IOException {
        Map<Path, FileStatus> files = new HashMap<>();
        addNewFiles(fileSystem, root, files);
        for (Map.Entry<Long, List<TimestampedFileInputSplit>> entry :
                splitsByTime(files).entrySet()) {
            for (TimestampedFileInputSplit split : entry.getValue()) {
                LOG.debug("Forwarding split: {}", split);
                context.collect(split);
            }
            globalModificationTime = Math.max(globalModificationTime, entry.getKey());
        }
    }

    private Map<Long, List<TimestampedFileInputSplit>> splitsByTime(Map<Path, FileStatus> files)
            throws IOException {
        Map<Long, List<TimestampedFileInputSplit>> splits = new TreeMap<>();
        if (files.isEmpty()) {
            return splits;
        }
        for (FileInputSplit split : format.createInputSplits(readerParallelism)) {
            FileStatus file = files.get(split.getPath());
            if (file == null) {
                continue;
            }
            long time = file.getModificationTime();
            splits.computeIfAbsent(time, t -> new ArrayList<>())
                    .add(new TimestampedFileInputSplit(
                            time,
                            split.getSplitNumber(),
                            split.getPath(),
                            split.getStart(),
                            split.getLength(),
                            split.getHostnames()));
        }
        return splits;
    }

    /** Adds what is younger than all that was seen before. */
    private void addNewFiles(FileSystem fileSystem, Path folder, Map<Path, FileStatus> files) {
        FileStatus[] listed;
        try {
            listed = list(fileSystem, folder);
        } catch (IOException e) {
            // Files may be moved while they are listed; the next look will find them.
            LOG.debug("{} could not be listed.", folder, e);
            return;
        }
        if (listed == null) {
            LOG.warn("Path does not exist: {}", folder);
            return;
        }
        for (FileStatus file : listed) {
            if (file.isDir()) {
                if (format.getNestedFileEnumeration() && format.acceptFile(file)) {
                    addNewFiles(fileSystem, file.getPath(), files);
                }
            } else if (file.getModificationTime() > globalModificationTime) {
                files.put(file.getPath(), file);
            }
        }
    }

    private static FileStatus[] list(FileSystem fileSystem, Path path) throws IOException {
        FileStatus status = fileSystem.getFileStatus(path);
        return status.isDir() ? fileSystem.listStatus(path) : new FileStatus[] {status};
    }

    @Override
    public void close() throws Exception {
        super.close();
        isRunning = false;
    }

    @Override
    public void cancel() {
        isRunning = false;
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        checkState(
                checkpointedState != null,
                "The " + getClass().getSimpleName() + " state has not been properly initialized.");
        checkpointedState.clear();
        checkpointedState.add(globalModificationTime);
    }
}
