// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sinks;

import corpus.support.EachRecord;
import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** Every call to the parts of sinks of each kind, without checkpoints: at the end all is prepared, and nothing committed. */
public class CallsOfSinks implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        run(env, results, "writer", new LoggingSink(Calls.newRun()), Calls.last());
        run(env, results, "stateful", new LoggingSink(Calls.newRun()).withState(), Calls.last());
        run(env, results, "committer", new LoggingSink(Calls.newRun()).committing(), Calls.last());
        run(
                env,
                results,
                "global committer",
                new LoggingSink(Calls.newRun()).committingGlobally(),
                Calls.last());
        run(
                env,
                results,
                "both",
                new LoggingSink(Calls.newRun()).committing().committingGlobally(),
                Calls.last());
        run(
                env,
                results,
                "no serializer",
                new LoggingSink(Calls.newRun()).committing().withoutSerializer(),
                Calls.last());
        run(
                env,
                results,
                "no serializer, but globally",
                new LoggingSink(Calls.newRun()).committingGlobally().withoutSerializer(),
                Calls.last());
        run(
                env,
                results,
                "serializer without committer",
                new LoggingSink(Calls.newRun()).committingGlobally().withoutGlobalCommitter(),
                Calls.last());

        long run = Calls.newRun();
        env.fromElements("d", "e").keyBy(text -> text).sinkTo(new LoggingSink(run));
        env.execute();
        results.line("without timestamps", Calls.of(run).toString().replaceAll("mail, ", ""));

        run = Calls.newRun();
        env.fromElements("a", "poison", "b")
                .sinkTo(new LoggingSink(run).committing().committingGlobally());
        try {
            env.execute();
        } catch (Exception e) {
            results.line("poison", root(e));
        }
        results.line("poison", Calls.of(run).toString().replaceAll("mail, ", ""));
    }

    private static void run(
            StreamExecutionEnvironment env,
            Results results,
            String name,
            LoggingSink sink,
            long run)
            throws Exception {
        DataStream<String> timed = env.fromElements("a 5", "b 3", "c 9")
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<String>forGenerator(context -> new EachRecord<>(0))
                                .withTimestampAssigner(
                                        (text, before) -> Long.parseLong(text.substring(2))));
        timed.sinkTo(sink).name("to " + name).uid(name);
        try {
            env.execute();
        } catch (Exception e) {
            results.line(name, root(e));
        }
        for (String call : Calls.of(run)) {
            // Mail comes between any two records.
            if (!call.equals("mail")) {
                results.line(name, call);
            }
        }
    }

    private static String root(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}
