// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import java.util.List;

/** Entry of the launcher's Java side. The script answers {@code --help} and {@code classpath} without a JVM. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and exits with its code. By then, the threads that a program has left working are over, but for those
     * of a failed or an explained one: they must not keep the JVM alive.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        System.exit(execute(List.of(args)));
    }

    static int execute(List<String> words) {
        String name = words.isEmpty() ? "" : words.get(0);
        Command command = command(name);
        if (command != null) {
            return execute(name, command, words.subList(1, words.size()));
        }
        boolean isHelpAskedFor = name.equals("-h") || name.equals("--help");
        if (isHelpAskedFor || words.isEmpty()) {
            Help.overview(isHelpAskedFor ? System.out : System.err);
            return isHelpAskedFor ? ExitCode.OK : ExitCode.USAGE;
        }
        System.err.println("millrace: there is no command '" + name + "'.");
        System.err.println("Try 'millrace --help'.");
        return ExitCode.USAGE;
    }

    private static Command command(String name) {
        return switch (name) {
            case "run" -> new RunCommand();
            case "demo" -> new DemoCommand();
            case "version" -> new VersionCommand();
            case "new" -> new NewCommand();
            default -> null;
        };
    }

    private static int execute(String name, Command command, List<String> words) {
        try {
            return command.call(words);
        } catch (UsageException e) {
            System.err.println("millrace: " + e.getMessage());
            System.err.println("Try 'millrace " + name + " --help'.");
            return ExitCode.USAGE;
        } catch (ProgramException e) {
            System.err.println("millrace: " + e.getMessage());
            if (command.isVerbose()) {
                e.printStackTrace(System.err);
            }
            return ExitCode.FAILED;
        } catch (RuntimeException e) {
            // Nothing that is known: threads of the program must not keep the JVM alive.
            e.printStackTrace();
            return ExitCode.FAILED;
        }
    }
}
