// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.oracle;

import org.objectweb.asm.ClassReader;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code tools/api-parity} in a process of its own. */
final class ParityTool {

    private static final Path FOLDER =
            Path.of(System.getProperty("millrace.root"), "tools", "api-parity");

    private ParityTool() {}

    /** What a mode of it prints, with the list of Flink's API and these options. */
    static String run(String mode, List<String> options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                placeOf(ClassReader.class),
                FOLDER.resolve("ApiParity.java").toString(),
                mode,
                "--list",
                FOLDER.resolve("flink-1.14.4-api.txt").toString()));
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        System.out.println(output);
        return output;
    }

    /** Jar or folder of a class. */
    static String placeOf(Class<?> type) throws Exception {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI()).getPath();
    }
}
