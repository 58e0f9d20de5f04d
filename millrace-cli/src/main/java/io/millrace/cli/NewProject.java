// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** A project made of the templates among the resources. */
final class NewProject {

    private static final String MAIN_CLASS = "RidesPerHour";

    /** Templates by the paths they get; {@code PACKAGE} stands for the directories of the package. */
    private static final Map<String, String> FILES = Map.of(
            "pom.xml", "project-pom.xml",
            "README.md", "README.md",
            ".gitignore", "gitignore",
            "data/rides.csv", "rides.csv",
            "src/main/java/PACKAGE/RidesPerHour.java", "RidesPerHour.java.txt",
            "src/test/java/PACKAGE/RidesPerHourTest.java", "RidesPerHourTest.java.txt",
            "src/test/resources/rides-per-hour.csv", "rides-per-hour.csv");

    private final String name;
    private final String packageName;

    NewProject(String name, String packageName) {
        this.name = name;
        this.packageName = packageName;
    }

    String name() {
        return name;
    }

    String mainClass() {
        return packageName + "." + MAIN_CLASS;
    }

    /**
     * Writes all or, as far as that can be, nothing, so that it can be tried again.
     *
     * @param directory does not exist, or is empty
     * @throws ProgramException if this program does not run from its jars, so that it cannot hand them on
     */
    void write(Path directory) throws IOException, ProgramException {
        ProjectRepository repository = ProjectRepository.ofClassPath();
        try (Draft draft = Draft.of(directory)) {
            writeFiles(draft.path());
            repository.write(draft.path().resolve("repo"));
            draft.moveIntoPlace();
        }
    }

    private void writeFiles(Path directory) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            String path = file.getKey().replace("PACKAGE", packageName.replace('.', '/'));
            Path target = directory.resolve(path);
            Files.createDirectories(target.getParent());
            Files.writeString(target, filled(resource("project/" + file.getValue())));
        }
    }

    private String filled(String template) {
        String text = template.replace("@name@", name).replace("@package@", packageName);
        Properties versions = Version.all();
        for (String key : versions.stringPropertyNames()) {
            text = text.replace("@" + key + "@", versions.getProperty(key));
        }
        return text;
    }

    static String resource(String name) throws IOException {
        try (InputStream in = NewProject.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("resource " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
