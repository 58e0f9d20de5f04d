// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import io.millrace.api.common.InvalidProgramException;
import io.millrace.api.common.JobExecutionResult;
import io.millrace.configuration.Configuration;
import io.millrace.configuration.DeploymentOptions;
import io.millrace.configuration.JobManagerOptions;
import io.millrace.configuration.PipelineOptions;
import io.millrace.configuration.RestOptions;
import io.millrace.core.execution.DefaultExecutorServiceLoader;
import io.millrace.core.execution.PipelineExecutorServiceLoader;
import io.millrace.runtime.jobgraph.SavepointRestoreSettings;
import io.millrace.streaming.api.graph.StreamGraph;
import io.millrace.util.Preconditions;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Sends jobs to a cluster. Mirrors Flink 1.14's class of this name. Programs can be built in it; to execute them fails in this
 * release, which runs jobs in the process of their program only, unless the given loader knows an executor for the target
 * {@code remote}.
 */
public class RemoteStreamEnvironment extends StreamExecutionEnvironment {

    private static final int PORTS_END = 0xffff;

    /**
     * An environment without settings of its own.
     *
     * @param host of the cluster
     * @param port of the cluster, from 1 to 65534
     * @param jarFiles paths of the jars with the program's classes
     */
    public RemoteStreamEnvironment(String host, int port, String... jarFiles) {
        this(host, port, null, jarFiles);
    }

    /**
     * An environment.
     *
     * @param host of the cluster
     * @param port of the cluster, from 1 to 65534
     * @param clientConfiguration its settings, or null
     * @param jarFiles paths of the jars with the program's classes
     */
    public RemoteStreamEnvironment(
            String host, int port, Configuration clientConfiguration, String... jarFiles) {
        this(host, port, clientConfiguration, jarFiles, null);
    }

    /**
     * An environment.
     *
     * @param host of the cluster
     * @param port of the cluster, from 1 to 65534
     * @param clientConfiguration its settings, or null
     * @param jarFiles paths of the jars with the program's classes, or null
     * @param globalClasspaths where all machines of the cluster find more classes, or null
     */
    public RemoteStreamEnvironment(
            String host,
            int port,
            Configuration clientConfiguration,
            String[] jarFiles,
            URL[] globalClasspaths) {
        this(host, port, clientConfiguration, jarFiles, globalClasspaths, null);
    }

    /**
     * An environment whose jobs go on from a savepoint.
     *
     * @param host of the cluster
     * @param port of the cluster, from 1 to 65534
     * @param clientConfiguration its settings, or null
     * @param jarFiles paths of the jars with the program's classes, or null
     * @param globalClasspaths where all machines of the cluster find more classes, or null
     * @param savepointRestoreSettings the savepoint, or null
     */
    public RemoteStreamEnvironment(
            String host,
            int port,
            Configuration clientConfiguration,
            String[] jarFiles,
            URL[] globalClasspaths,
            SavepointRestoreSettings savepointRestoreSettings) {
        this(
                new DefaultExecutorServiceLoader(),
                host,
                port,
                clientConfiguration,
                jarFiles,
                globalClasspaths,
                savepointRestoreSettings);
    }

    /**
     * An environment whose jobs go on from a savepoint.
     *
     * @param executorServiceLoader finds the executor
     * @param host of the cluster
     * @param port of the cluster, from 1 to 65534
     * @param clientConfiguration its settings, or null
     * @param jarFiles paths of the jars with the program's classes, or null
     * @param globalClasspaths where all machines of the cluster find more classes, or null
     * @param savepointRestoreSettings the savepoint, or null
     * @throws InvalidProgramException if the program runs in a context that provides the environment
     */
    public RemoteStreamEnvironment(
            PipelineExecutorServiceLoader executorServiceLoader,
            String host,
            int port,
            Configuration clientConfiguration,
            String[] jarFiles,
            URL[] globalClasspaths,
            SavepointRestoreSettings savepointRestoreSettings) {
        super(
                executorServiceLoader,
                remote(
                        host,
                        port,
                        clientConfiguration == null ? new Configuration() : clientConfiguration,
                        jarFiles == null ? new String[0] : jarFiles,
                        globalClasspaths == null ? new URL[0] : globalClasspaths,
                        savepointRestoreSettings),
                null);
    }

    private static Configuration remote(
            String host,
            int port,
            Configuration configuration,
            String[] jarFiles,
            URL[] classPaths,
            SavepointRestoreSettings savepoint) {
        if (ContextEnvironments.current().isPresent()) {
            throw new InvalidProgramException(
                    "The RemoteEnvironment cannot be instantiated when running in a pre-defined context (such as"
                            + " Command Line Client, Scala Shell, or TestEnvironment)");
        }
        Preconditions.checkNotNull(host);
        Preconditions.checkArgument(port > 0 && port < PORTS_END);
        Configuration remote = new Configuration(configuration);
        remote.set(JobManagerOptions.ADDRESS, host);
        remote.set(JobManagerOptions.PORT, port);
        remote.set(RestOptions.ADDRESS, host);
        remote.set(RestOptions.PORT, port);
        List<String> jars = new ArrayList<>();
        for (String jar : jarFiles) {
            jars.add(urlOfJar(jar));
        }
        remote.set(PipelineOptions.JARS, jars);
        List<String> more = new ArrayList<>();
        for (URL classPath : classPaths) {
            more.add(classPath.toString());
        }
        remote.set(PipelineOptions.CLASSPATHS, more);
        SavepointRestoreSettings.toConfiguration(
                savepoint == null ? SavepointRestoreSettings.none() : savepoint, remote);
        remote.set(DeploymentOptions.TARGET, "remote");
        remote.set(DeploymentOptions.ATTACHED, true);
        return remote;
    }

    private static String urlOfJar(String path) {
        File file = new File(path).getAbsoluteFile();
        try {
            if (!file.exists()) {
                throw new IOException("JAR file does not exist '" + file + "'");
            }
            if (!file.canRead()) {
                throw new IOException("JAR file can't be read '" + file + "'");
            }
            new JarFile(file).close();
            return file.toURI().toURL().toString();
        } catch (IOException e) {
            throw new RuntimeException("Problem with jar file " + path, e);
        }
    }

    @Override
    public JobExecutionResult execute(StreamGraph streamGraph) throws Exception {
        return super.execute(streamGraph);
    }

    @Override
    public String toString() {
        String parallelism = getParallelism() == -1 ? "default" : String.valueOf(getParallelism());
        return "Remote Environment (" + getHost() + ":" + getPort() + " - parallelism = "
                + parallelism + ").";
    }

    /**
     * Host of the cluster.
     *
     * @return the name or address
     */
    public String getHost() {
        return configuration.get(JobManagerOptions.ADDRESS);
    }

    /**
     * Port of the cluster.
     *
     * @return the port
     */
    public int getPort() {
        return configuration.get(JobManagerOptions.PORT);
    }

    /**
     * The settings of the environment.
     *
     * @return the environment's own, not a copy
     */
    public Configuration getClientConfiguration() {
        return configuration;
    }
}
