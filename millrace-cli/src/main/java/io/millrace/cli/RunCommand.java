// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import io.millrace.cli.Options.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the main method of a jar in this JVM. */
final class RunCommand implements Command {

    private static final Option CLASS = Option.value("-c", "--class");
    private static final Option PARALLELISM = Option.value("-p", "--parallelism");
    private static final Option SETTING = Option.value("-D");
    private static final Option EXPLAIN = Option.flag("--explain");
    private static final Option VERBOSE = Option.flag("-v", "--verbose");
    private static final Option HELP = Option.flag("-h", "--help");

    private boolean isVerbose;

    /** All words behind the jar belong to the program. */
    @Override
    public int call(List<String> words) throws UsageException, ProgramException {
        Options options = Options.parse(words, CLASS, PARALLELISM, SETTING, EXPLAIN, VERBOSE, HELP);
        if (options.has(HELP)) {
            Help.of("run", System.out);
            return ExitCode.OK;
        }
        isVerbose = options.has(VERBOSE);
        Integer parallelism = parallelism(options.last(PARALLELISM));
        String mainClass = options.last(CLASS);
        if (mainClass != null && mainClass.isBlank()) {
            throw new UsageException("-c needs the name of a class, not ''.");
        }
        if (options.rest().isEmpty()) {
            throw new UsageException("which JAR is to be run?");
        }
        String jar = options.rest().get(0);
        if (jar.isBlank()) {
            throw new UsageException("JAR needs the path of a jar, not ''.");
        }
        Settings settings;
        try {
            settings = Settings.of(keysAndValues(options.all(SETTING)), parallelism);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        settings.warnOfUnknown(System.err);
        JobJar program = JobJar.open(Path.of(jar), mainClass);
        return new ProgramRun(program, settings, options.has(EXPLAIN), isVerbose)
                .call(options.rest().subList(1, options.rest().size()));
    }

    private static Integer parallelism(String text) throws UsageException {
        if (text == null) {
            return null;
        }
        int parallelism;
        try {
            parallelism = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new UsageException("-p needs a number, not '" + text + "'.");
        }
        if (parallelism < 1) {
            throw new UsageException("-p needs a number of at least 1, not " + parallelism + ".");
        }
        return parallelism;
    }

    /** Values may contain a '=' and may be empty; of two values for one key the latter counts. */
    private static Map<String, String> keysAndValues(List<String> settings) throws UsageException {
        Map<String, String> map = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 0 || setting.substring(0, equals).isBlank()) {
                throw new UsageException("-D needs key=value, not '" + setting + "'.");
            }
            map.put(setting.substring(0, equals).strip(), setting.substring(equals + 1));
        }
        return map;
    }

    @Override
    public boolean isVerbose() {
        return isVerbose;
    }
}
