// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the demo out of the jar of examples, which the launcher script names in a system property. */
final class DemoCommand implements Command {

    private static final String MAIN_CLASS = "io.millrace.examples.demo.TaxiDemo";

    /** Path of the jar of examples. */
    static final String EXAMPLES_PROPERTY = "millrace.examples";

    /** Passes all words on: the demo knows its own options, and tells of wrong ones. */
    @Override
    public int call(List<String> words) throws ProgramException {
        String examples = System.getProperty(EXAMPLES_PROPERTY);
        if (examples == null) {
            throw new ProgramException(
                    "the demo needs the jar of examples; start it with './millrace demo', or set -D"
                            + EXAMPLES_PROPERTY + "=JAR.");
        }
        JobJar program = JobJar.open(Path.of(examples), MAIN_CLASS);
        return new ProgramRun(program, Settings.of(Map.of(), null), false, false).call(words);
    }
}
