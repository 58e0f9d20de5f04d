// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.serialization.SimpleStringSchema;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.functions.sink.SocketClientSink;

/** Sockets that cannot be: what the program is told, and what the job fails with. */
public class SocketErrors implements Program {

    private interface Attempt {
        void make() throws Exception;
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        SimpleStringSchema schema = new SimpleStringSchema();
        line(results, () -> env.socketTextStream("localhost", 0));
        line(results, () -> env.socketTextStream("localhost", 70_000));
        line(results, () -> env.socketTextStream(null, 80));
        line(results, () -> env.socketTextStream("localhost", 80, "\n", -2));
        line(results, () -> new SocketClientSink<>("localhost", 0, schema));
        line(results, () -> new SocketClientSink<>(null, 80, schema));
        line(results, () -> new SocketClientSink<String>("localhost", 80, null));
        line(results, () -> new SocketClientSink<>("localhost", 80, schema, -2));
        Server gone = Server.receiving();
        gone.close();
        line(results, () -> {
            env.fromElements("a").writeToSocket(gone.host(), gone.port(), schema);
            env.execute();
        });
        line(results, () -> {
            env.socketTextStream(gone.host(), gone.port()).addSink(new DiscardingSink<>());
            env.execute();
        });
    }

    private static void line(Results results, Attempt attempt) {
        try {
            attempt.make();
            results.line("error", "none");
        } catch (Exception e) {
            Throwable root = e;
            StringBuilder text = new StringBuilder();
            while (root.getCause() != null) {
                root = root.getCause();
                text.append(" < ").append(root.getClass().getSimpleName());
            }
            String rootMessage = String.valueOf(root.getMessage());
            results.line("error", root.getClass().getSimpleName() + ": " + rootMessage);
        }
    }
}
