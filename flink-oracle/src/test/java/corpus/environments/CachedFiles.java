// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.environments;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Files and folders that every subtask finds by their names. */
@RunsAt(
        value = {1, 2},
        because = "the records keep nothing of each other")
public class CachedFiles implements Program {

    private static final class Reading extends RichMapFunction<Long, String> {
        private static final long serialVersionUID = 1L;

        private transient String text;

        @Override
        public void open(Configuration parameters) throws Exception {
            File file = getRuntimeContext().getDistributedCache().getFile("greeting");
            text = new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8);
            text += getRuntimeContext().getDistributedCache().getFile("tool").canExecute();
            try {
                getRuntimeContext().getDistributedCache().getFile("nobody");
            } catch (IllegalArgumentException e) {
                text += " " + e.getMessage();
            }
        }

        @Override
        public String map(Long value) {
            return text + " " + value;
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        java.nio.file.Path file = Files.createTempFile("greeting", ".txt");
        Files.write(file, "hello ".getBytes(StandardCharsets.UTF_8));
        java.nio.file.Path tool = Files.createTempFile("tool", ".sh");
        env.registerCachedFile(file.toUri().toString(), "greeting");
        env.registerCachedFile(tool.toUri().toString(), "tool", true);
        results.line("files", env.getCachedFiles().size());
        results.line("files", env.getCachedFiles().get(0).f0);
        results.line("files", env.getCachedFiles().get(0).f1.isExecutable);
        results.line("files", env.getCachedFiles().get(1).f1.isExecutable);
        results.anyOrder("records", env.fromSequence(1, 4).map(new Reading()));
        env.execute();
        Files.delete(file);
        Files.delete(tool);
    }
}
