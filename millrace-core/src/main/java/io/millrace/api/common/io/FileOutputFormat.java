// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import io.millrace.configuration.Configuration;
import io.millrace.core.fs.FSDataOutputStream;
import io.millrace.core.fs.FileSystem;
import io.millrace.core.fs.FileSystem.WriteMode;
import io.millrace.core.fs.Path;
import io.millrace.logging.LazyLogger;

import org.slf4j.Logger;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Objects;

/**
 * An output format for files: one file if there is one subtask, else a folder with one file per
 * subtask, named by its number from 1. Mirrors Flink 1.14's {@code FileOutputFormat}; no known
 * differences.
 *
 * @param <IT> type of the records
 */
public abstract class FileOutputFormat<IT> extends RichOutputFormat<IT>
        implements InitializeOnMaster, CleanupWhenUnsuccessful {
    private static final Logger LOG = LazyLogger.of(FileOutputFormat.class);

    private static final long serialVersionUID = 1L;

    /** Configuration key of the path. */
    public static final String FILE_PARAMETER_KEY = "flink.output.file";

    private static final String OVERWRITE_KEY = "fs.overwrite-files";
    private static final String DIRECTORY_KEY = "fs.output.always-create-directory";

    /** When a folder is made. */
    public enum OutputDirectoryMode {
        /** Always, even for one subtask. */
        ALWAYS,

        /** For several subtasks only. */
        PARONLY
    }

    private static volatile WriteMode defaultWriteMode = WriteMode.NO_OVERWRITE;
    private static volatile OutputDirectoryMode defaultDirectoryMode = OutputDirectoryMode.PARONLY;

    /** Where to write: the file or the folder. */
    protected Path outputFilePath;

    private WriteMode writeMode;
    private OutputDirectoryMode outputDirectoryMode;

    /** The subtask's open file. */
    protected transient FSDataOutputStream stream;

    private transient Path actualFilePath;
    private transient boolean isCreated;

    /** Creates a format without path. */
    public FileOutputFormat() {}

    /**
     * Creates a format.
     *
     * @param outputPath where to write
     */
    public FileOutputFormat(Path outputPath) {
        this.outputFilePath = outputPath;
    }

    /**
     * Takes the defaults for overwriting and for making folders; for all formats of this JVM.
     *
     * @param configuration the settings
     */
    public static void initDefaultsFromConfiguration(Configuration configuration) {
        defaultWriteMode = configuration.getBoolean(OVERWRITE_KEY, false)
                ? WriteMode.OVERWRITE
                : WriteMode.NO_OVERWRITE;
        defaultDirectoryMode = configuration.getBoolean(DIRECTORY_KEY, false)
                ? OutputDirectoryMode.ALWAYS
                : OutputDirectoryMode.PARONLY;
    }

    /**
     * Sets where to write.
     *
     * @param path the file or the folder
     */
    public void setOutputFilePath(Path path) {
        if (path == null) {
            throw new IllegalArgumentException("Output file path may not be null.");
        }
        this.outputFilePath = path;
    }

    /**
     * Returns where is written.
     *
     * @return the file or the folder, or null if it has not been set
     */
    public Path getOutputFilePath() {
        return outputFilePath;
    }

    /**
     * Sets whether what is there is overwritten.
     *
     * @param mode the mode
     */
    public void setWriteMode(WriteMode mode) {
        this.writeMode = Objects.requireNonNull(mode);
    }

    /**
     * Returns whether what is there is overwritten.
     *
     * @return the mode, or null before the format is configured
     */
    public WriteMode getWriteMode() {
        return writeMode;
    }

    /**
     * Sets when a folder is made.
     *
     * @param mode the mode
     */
    public void setOutputDirectoryMode(OutputDirectoryMode mode) {
        this.outputDirectoryMode = Objects.requireNonNull(mode);
    }

    /**
     * Returns when a folder is made.
     *
     * @return the mode, or null before the format is configured
     */
    public OutputDirectoryMode getOutputDirectoryMode() {
        return outputDirectoryMode;
    }

    @Override
    public void configure(Configuration parameters) {
        if (outputFilePath == null) {
            String path = parameters.getString(FILE_PARAMETER_KEY, null);
            if (path == null) {
                throw new IllegalArgumentException(
                        "The output path has been specified neither via constructor/setters, nor via the Configuration.");
            }
            try {
                outputFilePath = new Path(path);
            } catch (RuntimeException e) {
                throw new RuntimeException(
                        "Could not create a valid URI from the given file path name: "
                                + e.getMessage());
            }
        }
        if (writeMode == null) {
            writeMode = defaultWriteMode;
        }
        if (outputDirectoryMode == null) {
            outputDirectoryMode = defaultDirectoryMode;
        }
    }

    @Override
    public void open(int taskNumber, int numTasks) throws IOException {
        if (taskNumber < 0 || numTasks < 1) {
            throw new IllegalArgumentException(
                    "TaskNumber: " + taskNumber + ", numTasks: " + numTasks);
        }
        Path path = outputFilePath;
        if (path == null) {
            throw new IOException("The file path is null.");
        }
        FileSystem fs = FileSystem.get(path.toUri());
        boolean isFolder = isFolder(numTasks);
        if (!fs.isDistributedFS() && !fs.initOutPathLocalFS(path, writeMode, isFolder)) {
            throw new IOException(
                    isFolder
                            ? "Output directory '" + path
                                    + "' could not be created. Canceling task..."
                            : "Output path '" + path
                                    + "' could not be initialized. Canceling task...");
        }
        actualFilePath = isFolder ? path.suffix("/" + getDirectoryFileName(taskNumber)) : path;
        stream = fs.create(actualFilePath, writeMode);
        isCreated = true;
    }

    private boolean isFolder(int subtasks) {
        return subtasks > 1 || outputDirectoryMode == OutputDirectoryMode.ALWAYS;
    }

    /**
     * Returns the name of a subtask's file in the folder.
     *
     * @param taskNumber index of the subtask, from 0
     * @return its number from 1, unless a subclass says otherwise
     */
    protected String getDirectoryFileName(int taskNumber) {
        return Integer.toString(taskNumber + 1);
    }

    @Override
    public void close() throws IOException {
        FSDataOutputStream closing = stream;
        if (closing != null) {
            stream = null;
            closing.close();
        }
    }

    /**
     * Prepares the path in a distributed file system; in a local one every subtask does it where it
     * runs.
     *
     * @param parallelism number of subtasks that write
     * @throws IOException if that fails
     */
    @Override
    public void initializeGlobal(int parallelism) throws IOException {
        Path path = outputFilePath;
        FileSystem fs = FileSystem.get(path.toUri());
        if (!fs.isDistributedFS()) {
            return;
        }
        boolean isFolder = isFolder(parallelism);
        if (!fs.initOutPathDistFS(path, writeMode, isFolder)) {
            throw new IOException(
                    isFolder
                            ? "Output directory could not be created."
                            : "Output path could not be initialized.");
        }
    }

    @Override
    public void tryCleanupOnError() {
        if (!isCreated) {
            return;
        }
        isCreated = false;
        try {
            close();
        } catch (IOException e) {
            LOG.error("Could not properly close FileOutputFormat.", e);
        }
        try {
            FileSystem.get(actualFilePath.toUri()).delete(actualFilePath, false);
        } catch (FileNotFoundException e) {
            LOG.debug("{} is gone already.", actualFilePath, e);
        } catch (Throwable e) {
            LOG.error("Could not remove the incomplete file {}.", actualFilePath, e);
        }
    }
}
