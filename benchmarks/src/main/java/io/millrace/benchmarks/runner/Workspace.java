// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The directories of the benchmark, and the sides that are made from them. */
final class Workspace {

    /** Flink looks into these by reflection, and Java 17 forbids it without. */
    private static final List<String> FLINK_OPENS = List.of(
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.math=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.time=ALL-UNNAMED");

    private final Path home;
    private final Path target;
    private final MavenJars jars;
    /** A lock is gone once nobody knows it any more. */
    private FileLock lock;

    /** @param home the directory {@code benchmarks} */
    Workspace(Path home) {
        this.home = home;
        target = home.resolve("target");
        jars = new MavenJars(target);
    }

    Path target() {
        return target;
    }

    private Path sources() {
        return home.resolve("src/main/java/io/millrace/benchmarks");
    }

    Path examples() {
        return home.resolveSibling("examples").resolve("src/main");
    }

    /** Two at the same time would measure each other, and share files. Held until the end. */
    @SuppressWarnings("resource")
    void lock() {
        try {
            Files.createDirectories(target);
            FileChannel channel = FileChannel.open(
                    target.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            if (lock == null) {
                throw new BenchException("Another benchmark is running in this checkout.");
            }
        } catch (IOException e) {
            throw new BenchException("Cannot write to " + target + ": " + e, e);
        }
    }

    // ------------------------------------------------------------ sides

    /** A side with the programs. */
    Side prepare(String name, Options options) {
        List<String> packages = name.equals(Options.HAND)
                ? List.of("data", "measure", "hand")
                : List.of("data", "measure", "hand", "programs", "job");
        String classpath = Translation.compile(
                name,
                prefix(name),
                sources(),
                files(packages),
                engine(name, options),
                target.resolve("sides").resolve(name));
        return new Side(name, classpath, jvmOptions(name, options));
    }

    /** A side with the programs of the module {@code examples}, and the library they use. */
    Side prepareExamples(String name, Options options) {
        String library = jars.classpath("examples", home.resolve("peers/examples/pom.xml"));
        Path java = examples().resolve("java");
        try {
            String classpath = Translation.compile(
                    name,
                    prefix(name),
                    java,
                    FileTrees.javaFiles(java).stream()
                            .filter(file -> !file.getParent().endsWith("demo"))
                            .toList(),
                    engine(name, options) + File.pathSeparator + library,
                    target.resolve("examples").resolve(name));
            String all = classpath + File.pathSeparator + examples().resolve("resources");
            return new Side(name, all, jvmOptions(name, options));
        } catch (IOException e) {
            throw new BenchException("Cannot compile the examples for " + name + ": " + e, e);
        }
    }

    private static String prefix(String name) {
        return isFlink(name) ? "org.apache.flink." : "io.millrace.";
    }

    private static boolean isFlink(String name) {
        return name.startsWith("flink-");
    }

    private static List<String> jvmOptions(String name, Options options) {
        List<String> jvmOptions = new ArrayList<>();
        List<String> settings = options.settings().getOrDefault(name, List.of());
        if (!settings.isEmpty()) {
            jvmOptions.add("-Dbenchmarks.config=" + String.join("\n", settings));
        }
        if (isFlink(name)) {
            jvmOptions.addAll(FLINK_OPENS);
        }
        jvmOptions.addAll(options.jvmOptions().getOrDefault(name, List.of()));
        return jvmOptions;
    }

    private List<Path> files(List<String> packages) {
        List<Path> files = new ArrayList<>();
        for (String name : packages) {
            try {
                files.addAll(FileTrees.javaFiles(sources().resolve(name)));
            } catch (IOException e) {
                throw new BenchException("Cannot read the sources: " + e, e);
            }
        }
        return files;
    }

    // ------------------------------------------------------------ engines

    private String engine(String name, Options options) {
        return switch (name) {
            case Options.HAND -> "";
            case Options.MILLRACE -> copyOf(millrace());
            case Options.BASELINE -> options.baseline();
            default ->
                home.resolve("peers/logging")
                        + File.pathSeparator
                        + jars.classpath(
                                name, home.resolve("peers").resolve(name).resolve("pom.xml"));
        };
    }

    /** The jars as they are now: a build in the meantime must not change what is measured. */
    private String copyOf(String classpath) {
        Path copies = target.resolve("jars").resolve(Options.MILLRACE);
        List<String> paths = new ArrayList<>();
        try {
            FileTrees.delete(copies);
            Files.createDirectories(copies);
            for (String path : classpath.split(File.pathSeparator)) {
                Path original = Path.of(path);
                // Two may have the same name.
                String name = paths.size() + "-" + original.getFileName();
                paths.add(
                        Files.isRegularFile(original)
                                ? Files.copy(original, copies.resolve(name)).toString()
                                : path);
            }
        } catch (IOException e) {
            throw new BenchException("Cannot copy the jars of Millrace to " + copies + ": " + e, e);
        }
        return String.join(File.pathSeparator, paths);
    }

    /** As the launcher says by an environment variable, or when asked, which may build first. */
    private String millrace() {
        String classpath = System.getenv("MILLRACE_CLASSPATH");
        if (classpath != null && !classpath.isBlank()) {
            return classpath;
        }
        Path launcher = home.resolveSibling("millrace");
        try {
            Process process = new ProcessBuilder(launcher.toString(), "classpath")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (Processes.waitFor(process) == 0) {
                return output.strip();
            }
        } catch (IOException e) {
            throw new BenchException("Cannot ask " + launcher + " for the class path: " + e, e);
        }
        throw new BenchException("There is no build of Millrace to measure; see above.");
    }

    /**
     * A command that runs the job of ten records as a user would, by {@code ./millrace run} and
     * from a jar; empty if what is measured is not the build of this checkout. The result file comes
     * behind it.
     */
    List<String> launch(Side millrace) {
        Path launcher = home.resolveSibling("millrace");
        String classpath = System.getenv("MILLRACE_CLASSPATH");
        if (classpath != null && !classpath.isBlank()) {
            return List.of();
        }
        Path jar = target.resolve("start-up.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Attributes.Name.MAIN_CLASS, "io.millrace.benchmarks.job.StartUpMain");
        Path classes = Path.of(millrace.classpath().split(File.pathSeparator)[0]);
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(
                        classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
            }
        } catch (IOException e) {
            throw new BenchException("Cannot write " + jar + ": " + e, e);
        }
        return List.of(launcher.toString(), "run", jar.toString());
    }

    /** The micro-benchmarks, compiled against this build of Millrace with what JMH generates. */
    String prepareJmh() {
        String classpath = jars.classpath("jmh", home.resolve("jmh/pom.xml"))
                + File.pathSeparator
                + copyOf(millrace());
        Path classes = target.resolve("jmh");
        try {
            FileTrees.delete(classes);
            Files.createDirectories(classes);
            List<Path> files = new ArrayList<>(FileTrees.javaFiles(home.resolve("jmh/src")));
            files.addAll(files(List.of("data")));
            Translation.javac("JMH", List.of(), files, classpath, classes);
        } catch (IOException e) {
            throw new BenchException("Cannot compile the benchmarks for JMH: " + e, e);
        }
        return classes + File.pathSeparator + classpath;
    }
}
