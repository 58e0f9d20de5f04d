// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.WriteFormatAsCsv;
import io.millrace.streaming.api.functions.sink.WriteFormatAsText;
import io.millrace.streaming.api.functions.sink.WriteSinkFunctionByMillis;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that sinks append to at once, or never. */
@SuppressWarnings("deprecation")
public class OldWriteFormats implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        Path text = file("text");
        Path csv = file("csv");
        Path never = file("never");
        env.fromElements(Tuple2.of("a", 1), Tuple2.of("b", 2))
                .addSink(new WriteSinkFunctionByMillis<>(
                        text.toString(), new WriteFormatAsText<>(), 0));
        env.fromElements(Tuple2.of("a", 1), Tuple2.of("b", 2))
                .addSink(new WriteSinkFunctionByMillis<>(
                        csv.toString(), new WriteFormatAsCsv<>(), 0));
        env.fromElements("a", "b")
                .addSink(new WriteSinkFunctionByMillis<>(
                        never.toString(), new WriteFormatAsText<>(), 1_000_000));
        env.execute();
        for (Path file : new Path[] {text, csv, never}) {
            results.line("lines", Files.readAllLines(file));
            Files.delete(file);
        }
        try {
            new WriteSinkFunctionByMillis<>(
                    text.resolve("below a file").toString(), new WriteFormatAsText<>(), 0);
        } catch (RuntimeException e) {
            String message = e.getMessage().replace(text.toString(), "FILE");
            results.line("error", message + " " + e.getCause().getClass().getName());
        }
    }

    private static Path file(String name) throws Exception {
        Path file = Files.createTempFile(name, ".out");
        Files.write(file, new byte[] {'o', 'l', 'd'});
        return file;
    }
}
