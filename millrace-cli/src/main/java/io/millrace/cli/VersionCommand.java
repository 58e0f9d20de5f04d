// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/** Prints what runs here. */
@Command(name = "version", description = "Prints the versions of Millrace and Java.")
final class VersionCommand implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Prints this help.")
    private boolean isHelpAskedFor;

    @Override
    public Integer call() {
        System.out.println(
                "millrace " + Version.text() + " (Java " + System.getProperty("java.version") + ", "
                        + System.getProperty("java.vm.name") + ")");
        return ExitCode.OK;
    }
}
