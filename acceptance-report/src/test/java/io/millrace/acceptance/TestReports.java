// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.acceptance;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

/** How each test of this build ended, from the reports that the build has written. */
final class TestReports {

    /** How a test ended; the worst of several runs counts. */
    enum Outcome {
        NOT_RUN,
        PASSED,
        SKIPPED,
        FAILED
    }

    private final Map<TaggedTests.TestMethod, Outcome> outcomes = new HashMap<>();
    private int count;

    /** Reads the reports of all modules below a folder. */
    static TestReports below(Path root) throws Exception {
        TestReports reports = new TestReports();
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (Path module : TaggedTests.modules(root)) {
            for (Path report : reportsOf(module)) {
                reports.read(builder.parse(report.toFile()).getElementsByTagName("testcase"));
            }
        }
        return reports;
    }

    private static List<Path> reportsOf(Path module) throws IOException {
        List<Path> reports = new ArrayList<>();
        for (String kind : List.of("surefire-reports", "failsafe-reports")) {
            Path folder = module.resolve("target").resolve(kind);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                            .forEach(reports::add);
                }
            }
        }
        return reports;
    }

    private void read(NodeList cases) {
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            Outcome outcome = Outcome.PASSED;
            if (test.getElementsByTagName("failure").getLength() > 0
                    || test.getElementsByTagName("error").getLength() > 0) {
                outcome = Outcome.FAILED;
            } else if (test.getElementsByTagName("skipped").getLength() > 0) {
                outcome = Outcome.SKIPPED;
            }
            count++;
            outcomes.merge(
                    new TaggedTests.TestMethod(
                            test.getAttribute("classname"), methodOf(test.getAttribute("name"))),
                    outcome,
                    (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
    }

    /** Names of parameterized tests go on behind the method's. */
    private static String methodOf(String name) {
        int end = 0;
        while (end < name.length() && Character.isJavaIdentifierPart(name.charAt(end))) {
            end++;
        }
        return name.substring(0, end);
    }

    /** How a test ended; of a class that others inherit from, how it ended in any of them. */
    Outcome of(TaggedTests.TestMethod test) {
        return outcomes.getOrDefault(test, Outcome.NOT_RUN);
    }

    /** Number of tests that have run. */
    int count() {
        return count;
    }
}
