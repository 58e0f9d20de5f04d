// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.environments;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.io.RowCsvInputFormat;
import io.millrace.api.java.io.TextInputFormat;
import io.millrace.core.fs.Path;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.source.FileProcessingMode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

/** Lines and records of files, read once, in every form. */
@RunsAt(
        value = {1, 2},
        because = "lines are compared without order")
public class FilesRead implements Program {

    private interface Attempt {
        Object make() throws Exception;
    }

    @Override
    @SuppressWarnings("deprecation")
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        java.nio.file.Path folder = Files.createTempDirectory("read");
        java.nio.file.Path text = folder.resolve("a.txt");
        Files.write(text, Arrays.asList("first", "sécond", "", "fourth"), StandardCharsets.UTF_8);
        java.nio.file.Path latin = folder.resolve("b.txt");
        Files.write(latin, Arrays.asList("été", "hiver"), StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("_hidden"), Arrays.asList("nobody reads this"));
        results.anyOrder("file", env.readTextFile(text.toString()));
        results.anyOrder("charset", env.readTextFile(latin.toString(), "ISO-8859-1"));
        results.anyOrder(
                "folder",
                env.readFile(new TextInputFormat(new Path(folder.toString())), folder.toString())
                        .map(line -> line.length()));
        results.anyOrder(
                "once",
                env.readFile(
                        new TextInputFormat(new Path(text.toString())),
                        text.toString(),
                        FileProcessingMode.PROCESS_ONCE,
                        -1));
        results.anyOrder(
                "typed",
                env.readFile(
                        new TextInputFormat(new Path(text.toString())),
                        text.toString(),
                        FileProcessingMode.PROCESS_ONCE,
                        -1,
                        Types.STRING));
        results.anyOrder("input", env.createInput(new TextInputFormat(new Path(text.toString()))));
        results.anyOrder(
                "typed input",
                env.createInput(
                        new RowCsvInputFormat(
                                new Path(text.toString()), new TypeInformation<?>[] {Types.STRING}),
                        Types.ROW(Types.STRING)));
        results.line(
                "name",
                env.readTextFile(text.toString()).getName().replace(text.toString(), "FILE"));
        results.line(
                "name",
                env.createInput(new TextInputFormat(new Path(text.toString()))).getName());
        env.execute();
        error(results, () -> env.readTextFile(null));
        error(results, () -> env.readTextFile(""));
        error(results, () -> env.readTextFile("  "));
        error(results, () -> env.readTextFile(text.toString(), "no-charset"));
        error(results, () -> env.readFile(null, text.toString()));
        error(
                results,
                () -> env.readFile(
                        new TextInputFormat(new Path(text.toString())),
                        text.toString(),
                        FileProcessingMode.PROCESS_CONTINUOUSLY,
                        -1));
        error(
                results,
                () -> env.readFile(
                        new TextInputFormat(new Path(text.toString())), text.toString(), null, 1));
        for (java.nio.file.Path file :
                new java.nio.file.Path[] {text, latin, folder.resolve("_hidden"), folder}) {
            Files.delete(file);
        }
    }

    private static void error(Results results, Attempt attempt) {
        try {
            results.line("attempts", attempt.make().getClass().getSimpleName());
        } catch (Exception e) {
            results.line("attempts", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
