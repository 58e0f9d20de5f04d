// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.serialization.SimpleStringSchema;
import io.millrace.streaming.api.datastream.DataStreamSink;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.SocketClientSink;

/** Records to sockets, with the method of streams, and with a sink that flushes. */
public class WrittenToSocket implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        try (Server plain = Server.receiving();
                Server flushed = Server.receiving()) {
            DataStreamSink<String> sink = env.fromElements("one", "two", "", "three")
                    .map(word -> word + "\n")
                    .writeToSocket(plain.host(), plain.port(), new SimpleStringSchema());
            results.line(
                    "sink",
                    sink.getTransformation().getParallelism() + " "
                            + sink.getTransformation().getName());
            env.fromElements("x", "y")
                    .addSink(new SocketClientSink<>(
                            flushed.host(), flushed.port(), new SimpleStringSchema(), 3, true));
            env.execute();
            results.line("plain", plain.received());
            results.line("flushed", flushed.received());
        }
    }
}
