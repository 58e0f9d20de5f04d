// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Runs the main method of a jar in this JVM. */
@Command(
        name = "run",
        sortOptions = false,
        customSynopsis = "millrace run [-c CLASS] [-p N] [-D key=value]... [-v] JAR [args...]",
        description = "Runs a program in this JVM. All that follows JAR belongs to the program.")
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-c", "--class"},
            paramLabel = "CLASS",
            description = "Class with the main method; default: Main-Class of the jar's manifest.")
    private String mainClass;

    @Option(
            names = {"-p", "--parallelism"},
            paramLabel = "N",
            description = "Parallelism of the program's environment; default: the cores.")
    private Integer parallelism;

    @Option(
            names = "-D",
            paramLabel = "key=value",
            description = "A setting; may be given more than once.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = {"-v", "--verbose"},
            description = "Prints stack traces of failures.")
    private boolean isVerbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Prints this help.")
    private boolean isHelpAskedFor;

    @Parameters(
            index = "0",
            paramLabel = "JAR",
            description = "The program, with what it brings along.")
    private String jar;

    @Parameters(
            index = "1..*",
            paramLabel = "args",
            description = "Arguments of the program, passed on as they are.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws ProgramException {
        if (parallelism != null && parallelism < 1) {
            throw wrong("-p needs a number of at least 1, not " + parallelism + ".");
        }
        if (mainClass != null && mainClass.isBlank()) {
            throw wrong("-c needs the name of a class, not ''.");
        }
        if (jar.isBlank()) {
            throw wrong("JAR needs the path of a jar, not ''.");
        }
        Settings checked;
        try {
            checked = Settings.of(keysAndValues(), parallelism);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
        checked.warnOfUnknown(System.err);
        JobJar program = JobJar.open(Path.of(jar), mainClass);
        return new ProgramRun(program, checked, isVerbose).call(arguments);
    }

    /** Values may contain a '=' and may be empty; of two values for one key the latter counts. */
    private Map<String, String> keysAndValues() {
        Map<String, String> map = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 0 || setting.substring(0, equals).isBlank()) {
                throw wrong("-D needs key=value, not '" + setting + "'.");
            }
            map.put(setting.substring(0, equals).strip(), setting.substring(equals + 1));
        }
        return map;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
