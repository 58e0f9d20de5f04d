// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Makes jars from sources, as a user's build does with the launcher's class path. */
final class JobJars {

    private final Path directory;
    private final String classpath;

    JobJars(Path directory, String classpath) {
        this.directory = directory;
        this.classpath = classpath;
    }

    /**
     * @param mainClass for the manifest, null for none
     * @param sources by class name
     */
    Path jar(String name, String mainClass, Map<String, String> sources) throws IOException {
        Path classes = Files.createDirectories(directory.resolve(name + "-classes"));
        compile(classes, sources);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (mainClass != null) {
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        }
        Path jar = directory.resolve(name + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
                Files.copy(path, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    private void compile(Path classes, Map<String, String> sources) throws IOException {
        Path sourceDirectory =
                Files.createDirectories(classes.resolveSibling(classes.getFileName() + "-src"));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Files.writeString(
                    sourceDirectory.resolve(source.getKey() + ".java"), source.getValue());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager fileManager =
                        compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.list(sourceDirectory)) {
            List<String> options = List.of(
                    "-proc:none", "-Xlint:none", "-d", classes.toString(), "-classpath", classpath);
            boolean compiled = compiler.getTask(
                            messages,
                            fileManager,
                            null,
                            options,
                            null,
                            fileManager.getJavaFileObjectsFromPaths(files.toList()))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }
}
