// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Entry of the launcher's Java side. The script answers {@code --help} and {@code classpath} without a JVM. */
public final class Main {

    private Main() {}

    /**
     * Runs one command. Leaves the JVM to end by itself after success, because a program may have left threads that still
     * work; otherwise exits with 1 or 2.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        int code = commandLine().execute(args);
        if (code != ExitCode.OK) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new MillraceCommand());
        // Whatever follows the jar is the program's, even if it looks like an option of ours or
        // like a file of arguments.
        line.setStopAtPositional(true);
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler(Main::explainWrongUsage);
        line.setExecutionExceptionHandler(Main::explainFailure);
        return line;
    }

    private static int explainWrongUsage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        System.err.println("millrace: " + e.getMessage());
        System.err.println("Try './millrace "
                + (command.getParent() == null ? "" : command.getCommandName() + " ") + "--help'.");
        return ExitCode.USAGE;
    }

    private static int explainFailure(Exception e, CommandLine command, ParseResult parsed)
            throws Exception {
        if (e instanceof ProgramException) {
            System.err.println("millrace: " + e.getMessage());
            if (isVerbose(parsed)) {
                e.printStackTrace(System.err);
            }
            return ExitCode.FAILED;
        }
        throw e;
    }

    private static boolean isVerbose(ParseResult parsed) {
        ParseResult innermost = parsed;
        while (innermost.hasSubcommand()) {
            innermost = innermost.subcommand();
        }
        return innermost.hasMatchedOption("-v");
    }
}
