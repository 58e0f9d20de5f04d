// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.MiniClusterJobClient;
import org.apache.flink.runtime.minicluster.RpcServiceSharing;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

import io.millrace.it.handover.Case;
import io.millrace.it.handover.MutationCorpus;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs every case of the corpus on Flink and writes its lines; each case twice, and both must agree. */
public final class RecordHandover {

    private RecordHandover() {}

    public static void main(String[] args) throws Exception {
        MiniClusterConfiguration configuration = new MiniClusterConfiguration.Builder()
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(4)
                .setRpcServiceSharing(RpcServiceSharing.SHARED)
                .build();
        try (MiniCluster cluster = new MiniCluster(configuration);
                PrintWriter out =
                        new PrintWriter(Files.newBufferedWriter(Path.of(args[0]), StandardCharsets.UTF_8))) {
            cluster.start();
            record(MutationCorpus.cases(), cluster, out);
        }
        System.exit(0);
    }

    private static void record(List<Case> cases, MiniCluster cluster, PrintWriter out) throws Exception {
        Set<String> names = new HashSet<>();
        out.print("# Written by tools/record-handover.\n");
        for (Case program : cases) {
            if (!names.add(program.name())) {
                throw new IllegalStateException("two cases are named " + program.name());
            }
            List<String> lines = program.run(new ClusterEnvironment(cluster));
            List<String> again = program.run(new ClusterEnvironment(cluster));
            if (!lines.equals(again)) {
                throw new IllegalStateException(
                        program.name() + " gives different results on Flink itself: " + lines + ", " + again);
            }
            out.print(program.name() + "\n");
            lines.forEach(line -> out.print("  " + line + "\n"));
        }
        System.out.println(cases.size() + " cases recorded");
    }

    /** Runs programs on one cluster, which spares starting one for each. */
    private static final class ClusterEnvironment extends StreamExecutionEnvironment {

        private final MiniCluster cluster;

        ClusterEnvironment(MiniCluster cluster) {
            super(new Configuration());
            this.cluster = cluster;
            setParallelism(1);
        }

        @Override
        public JobExecutionResult execute(StreamGraph graph) throws Exception {
            return executeAsync(graph).getJobExecutionResult().get();
        }

        @Override
        public JobClient executeAsync(StreamGraph graph) throws Exception {
            JobGraph job = graph.getJobGraph();
            cluster.submitJob(job).get();
            return new MiniClusterJobClient(
                    job.getJobID(),
                    cluster,
                    getClass().getClassLoader(),
                    MiniClusterJobClient.JobFinalizationBehavior.NOTHING);
        }
    }
}
