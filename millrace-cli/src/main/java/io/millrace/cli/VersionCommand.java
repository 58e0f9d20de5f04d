// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import java.util.List;

/** Prints what runs here. */
final class VersionCommand implements Command {

    private static final Options.Option HELP = Options.Option.flag("-h", "--help");

    @Override
    public int call(List<String> words) throws UsageException {
        Options options = Options.parse(words, HELP);
        if (options.has(HELP)) {
            Help.of("version", System.out);
            return ExitCode.OK;
        }
        if (!options.rest().isEmpty()) {
            throw new UsageException("version takes no arguments.");
        }
        System.out.println(
                "millrace " + Version.text() + " (Java " + System.getProperty("java.version") + ", "
                        + System.getProperty("java.vm.name") + ")");
        return ExitCode.OK;
    }
}
