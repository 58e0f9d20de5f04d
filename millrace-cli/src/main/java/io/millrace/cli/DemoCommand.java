// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Runs the demo out of the jar of examples, which the launcher script names in a system property. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private static final String MAIN_CLASS = "io.millrace.examples.demo.TaxiDemo";

    /** Path of the jar of examples. */
    static final String EXAMPLES_PROPERTY = "millrace.examples";

    /** Passed on: the demo knows its own options, and tells of wrong ones. */
    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws ProgramException {
        String examples = System.getProperty(EXAMPLES_PROPERTY);
        if (examples == null) {
            throw new ProgramException(
                    "the demo needs the jar of examples; start it with './millrace demo', or set -D"
                            + EXAMPLES_PROPERTY + "=JAR.");
        }
        JobJar program = JobJar.open(Path.of(examples), MAIN_CLASS);
        return new ProgramRun(program, Settings.of(Map.of(), null), false).call(arguments);
    }
}
