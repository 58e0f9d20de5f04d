// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.streaming.api.datastream.DataStreamSource;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** Text from sockets: all forms, carriage returns, empty lines, no delimiter at the end, a server that is there twice. */
public class SocketSources implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        try (Server lines = Server.sending("one\ntwo\r\n\nthree\r\r\nrest");
                Server words = Server.sending("a, b, , c");
                Server twice = Server.sending("left|mid", "dle|right");
                Server characters = Server.sending("x;y\r;z")) {
            DataStreamSource<String> stream = env.socketTextStream(lines.host(), lines.port());
            results.line(
                    "source",
                    stream.getParallelism() + " " + stream.getType() + " "
                            + stream.getTransformation().getName());
            results.inOrder("lines", stream);
            results.inOrder("words", env.socketTextStream(words.host(), words.port(), ", "));
            results.inOrder("twice", env.socketTextStream(twice.host(), twice.port(), "|", 2));
            results.inOrder(
                    "characters", env.socketTextStream(characters.host(), characters.port(), ';'));
            env.execute();
        }
    }
}
