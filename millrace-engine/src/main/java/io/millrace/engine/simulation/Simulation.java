// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.simulation;

import io.millrace.api.dag.Pipeline;
import io.millrace.configuration.Configuration;
import io.millrace.configuration.DeploymentOptions;
import io.millrace.core.execution.JobClient;
import io.millrace.core.execution.PipelineExecutor;
import io.millrace.engine.embedded.LocalJob;
import io.millrace.engine.plan.JobPlan;
import io.millrace.engine.plan.Planner;
import io.millrace.engine.plan.SingleExecutor;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.util.concurrent.CompletableFuture;

/**
 * Runs programs under a seed: {@code Simulation.environment(seed, parallelism)} gives an execution environment whose jobs run
 * step by step in an order that the seed decides, in virtual time. The same seed gives the same run, as long as the
 * program itself is deterministic and nobody outside meddles.
 *
 * <p>Every fourth seed runs tasks as threads under one baton with small rings, so that waiting in mid-record is exercised
 * too.
 */
public final class Simulation {

    private static final String NAME = "simulation";

    private Simulation() {}

    /** An environment for programs; {@code execute} returns when the simulated job is over. */
    public static StreamExecutionEnvironment environment(long seed, int parallelism) {
        return environment(seed, parallelism, new Configuration());
    }

    /** The same with settings of its own. */
    public static StreamExecutionEnvironment environment(
            long seed, int parallelism, Configuration configuration) {
        Configuration simulated = new Configuration(configuration);
        simulated.set(DeploymentOptions.TARGET, NAME);
        simulated.set(DeploymentOptions.ATTACHED, true);
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(
                new SingleExecutor(NAME, new SimulatingExecutor(seed)),
                simulated,
                Thread.currentThread().getContextClassLoader());
        environment.setParallelism(parallelism);
        return environment;
    }

    /** Whoever waits in the middle of a record needs a thread that waits. */
    private static SimulatedEnvironment.Mode modeOf(long seed, JobPlan plan) {
        return plan.waitsForMail() || seed % 4 == 3
                ? SimulatedEnvironment.Mode.BATON
                : SimulatedEnvironment.Mode.STEPPED;
    }

    /** Plans jobs and runs them under one seed. */
    private record SimulatingExecutor(long seed) implements PipelineExecutor {

        @Override
        public CompletableFuture<JobClient> execute(
                Pipeline pipeline, Configuration configuration, ClassLoader userClassLoader) {
            JobPlan plan = Planner.plan(pipeline, configuration);
            SimulatedEnvironment environment =
                    new SimulatedEnvironment(seed, modeOf(seed, plan), userClassLoader);
            LocalJob job = new LocalJob(plan, environment, userClassLoader);
            job.start();
            Thread scheduler = new Thread(() -> run(environment, job), "simulation-" + seed);
            scheduler.setContextClassLoader(userClassLoader);
            scheduler.setDaemon(true);
            scheduler.start();
            return CompletableFuture.completedFuture(job);
        }

        private static void run(SimulatedEnvironment environment, LocalJob job) {
            try {
                environment.run();
            } catch (Throwable e) {
                job.abandon(e);
            }
        }
    }
}
