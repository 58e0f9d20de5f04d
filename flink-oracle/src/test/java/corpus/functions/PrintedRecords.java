// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.functions;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lines of print and printToErr, with and without names, with one subtask and with several. */
@RunsAt(
        value = {1, 2},
        because = "each subtask prints the same records, and lines are sorted")
public class PrintedRecords implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream printedToErr = new ByteArrayOutputStream();
        DataStream<String> records = env.fromElements("[a]", "[b]").broadcast();
        System.setOut(new PrintStream(printed, true, "UTF-8"));
        System.setErr(new PrintStream(printedToErr, true, "UTF-8"));
        try {
            results.line("name", records.print().getTransformation().getName());
            results.line("name", records.print("named").getTransformation().getName());
            results.line("name", records.print("").getTransformation().getName());
            results.line("name", records.print(null).getTransformation().getName());
            results.line("name", records.printToErr().getTransformation().getName());
            results.line("name", records.printToErr("err").getTransformation().getName());
            records.print("alone").setParallelism(1);
            records.print().setParallelism(3);
            env.execute();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        lines(results, "out", printed);
        lines(results, "err", printedToErr);
    }

    private static void lines(Results results, String name, ByteArrayOutputStream printed)
            throws Exception {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (String line : printed.toString("UTF-8").split("\\R")) {
            if (line.contains("[")) {
                counts.merge(line, 1, Integer::sum);
            }
        }
        for (String line : new TreeSet<>(counts.keySet())) {
            results.line(name, line + " x" + counts.get(line));
        }
    }
}
