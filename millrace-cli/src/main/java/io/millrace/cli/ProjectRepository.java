// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * A Maven repository of Millrace's own modules for one project, laid out as a deployment leaves it. What they depend on is
 * not in it: that, Maven finds where it finds everything.
 */
final class ProjectRepository {

    private static final String GROUP = "io.millrace";
    private static final String PARENT = "millrace-parent";
    private static final List<String> MODULES = List.of(
            "millrace-core",
            "millrace-streaming-api",
            "millrace-connector-base",
            "millrace-engine",
            "millrace-web",
            "millrace-embedded");

    private final Map<String, Path> jars;

    private ProjectRepository(Map<String, Path> jars) {
        this.jars = jars;
    }

    /**
     * @throws ProgramException if a module is on the class path in another form than its jar
     */
    static ProjectRepository ofClassPath() throws ProgramException {
        Map<String, Path> jars = new LinkedHashMap<>();
        String version = Version.text();
        String[] paths = System.getProperty("java.class.path").split(File.pathSeparator);
        for (String module : MODULES) {
            String name = module + "-" + version + ".jar";
            for (String path : paths) {
                if (path.endsWith(File.separator + name) && Files.isRegularFile(Path.of(path))) {
                    jars.put(module, Path.of(path));
                }
            }
            if (!jars.containsKey(module)) {
                throw new ProgramException("there is no " + name
                        + " on the class path to hand on; start with the launcher.");
            }
        }
        return new ProjectRepository(jars);
    }

    void write(Path root) throws IOException {
        String version = Version.text();
        // Maven looks for a newer build of a snapshot by its time; without, it would take what it
        // fetched for another project.
        Instant now = Instant.now();
        String fileVersion = version.endsWith("-SNAPSHOT")
                ? version.replace("SNAPSHOT", format("yyyyMMdd.HHmmss", now) + "-1")
                : version;
        writeModule(root, PARENT, fileVersion, now, null);
        for (Map.Entry<String, Path> jar : jars.entrySet()) {
            writeModule(root, jar.getKey(), fileVersion, now, jar.getValue());
        }
    }

    private static void writeModule(
            Path root, String module, String fileVersion, Instant now, Path jar)
            throws IOException {
        String version = Version.text();
        Path directory = Files.createDirectories(
                root.resolve(GROUP.replace('.', '/')).resolve(module).resolve(version));
        String file = module + "-" + fileVersion;
        if (jar == null) {
            write(directory.resolve(file + ".pom"), NewProject.resource("project/pom.xml"));
        } else {
            write(directory.resolve(file + ".pom"), pomIn(jar, module));
            Path copy = Files.copy(jar, directory.resolve(file + ".jar"));
            writeChecksum(copy, Files.readAllBytes(copy));
        }
        if (!fileVersion.equals(version)) {
            write(
                    directory.resolve("maven-metadata.xml"),
                    metadata(module, version, fileVersion, now, jar != null));
        }
    }

    private static String pomIn(Path jar, String module) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry pom = file.getEntry("META-INF/maven/" + GROUP + "/" + module + "/pom.xml");
            try (InputStream in = file.getInputStream(pom)) {
                return new String(in.readAllBytes(), UTF_8);
            }
        }
    }

    private static String metadata(
            String module, String version, String fileVersion, Instant now, boolean hasJar) {
        String updated = format("yyyyMMddHHmmss", now);
        return """
                <metadata modelVersion="1.1.0">
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <versioning>
                    <snapshot>
                      <timestamp>%s</timestamp>
                      <buildNumber>1</buildNumber>
                    </snapshot>
                    <lastUpdated>%s</lastUpdated>
                    <snapshotVersions>
                %s%s    </snapshotVersions>
                  </versioning>
                </metadata>
                """.formatted(
                        GROUP,
                        module,
                        version,
                        format("yyyyMMdd.HHmmss", now),
                        updated,
                        hasJar ? file("jar", fileVersion, updated) : "",
                        file("pom", fileVersion, updated));
    }

    private static String file(String extension, String fileVersion, String updated) {
        return """
                      <snapshotVersion>
                        <extension>%s</extension>
                        <value>%s</value>
                        <updated>%s</updated>
                      </snapshotVersion>
                """.formatted(extension, fileVersion, updated);
    }

    private static String format(String pattern, Instant time) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC).format(time);
    }

    private static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        Files.write(file, bytes);
        writeChecksum(file, bytes);
    }

    private static void writeChecksum(Path file, byte[] bytes) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(bytes);
            Files.writeString(
                    file.resolveSibling(file.getFileName() + ".sha1"),
                    HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-1", e);
        }
    }
}
