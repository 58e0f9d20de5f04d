// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;

/** The command line without a command: prints the overview. */
@Command(
        name = "millrace",
        subcommands = {RunCommand.class, DemoCommand.class, VersionCommand.class})
final class MillraceCommand implements Callable<Integer> {

    @Option(names = {"-h", "--help"})
    private boolean isHelpAskedFor;

    @Override
    public Integer call() throws IOException {
        try (InputStream help = MillraceCommand.class.getResourceAsStream("help.txt")) {
            help.transferTo(isHelpAskedFor ? System.out : System.err);
        }
        return isHelpAskedFor ? ExitCode.OK : ExitCode.USAGE;
    }
}
