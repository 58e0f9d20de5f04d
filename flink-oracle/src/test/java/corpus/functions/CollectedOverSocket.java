// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.core.execution.JobClient;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.experimental.CollectSink;
import io.millrace.streaming.experimental.SocketStreamIterator;

import java.net.InetAddress;

/** Records that a sink sends to the program over a socket. */
public class CollectedOverSocket implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        TypeSerializer<Tuple2<String, Integer>> serializer = Types.<Tuple2<String, Integer>>TUPLE(
                        Types.STRING, Types.INT)
                .createSerializer(new ExecutionConfig());
        SocketStreamIterator<Tuple2<String, Integer>> iterator =
                new SocketStreamIterator<>(0, InetAddress.getLoopbackAddress(), serializer);
        env.fromElements(1, 2, 3, 4)
                .map(value -> Tuple2.of("v" + value, value))
                .returns(Types.TUPLE(Types.STRING, Types.INT))
                .addSink(new CollectSink<>(
                        iterator.getBindAddress(), iterator.getPort(), serializer))
                .setParallelism(1);
        JobClient client = env.executeAsync();
        while (iterator.hasNext()) {
            results.line("records", iterator.next());
        }
        client.getJobExecutionResult().get();
        iterator.close();
    }
}
