// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.acceptance.TaggedTests.TestMethod;
import io.millrace.acceptance.TestReports.Outcome;

import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code target/acceptance.md}: each row of the acceptance list with its kind, the tests that prove it, and how they
 * ended. A tag is a claim: it must name a row of the list, and its test must have passed.
 */
class AcceptanceReportTest {

    private static final Path ROOT = Path.of(System.getProperty("millrace.root"));

    private record Row(String id, String kind, String feature) {}

    @Test
    void shouldFindEveryClaimedRowProven() throws Exception {
        List<Row> rows = rows();
        Map<String, List<TestMethod>> tests = TaggedTests.below(ROOT).byRow();
        TestReports reports = TestReports.below(ROOT);

        List<String> table = new ArrayList<>(
                List.of("| row | kind | feature | tests | status |", "|---|---|---|---|---|"));
        List<String> unproven = new ArrayList<>();
        int gate = 0;
        int parity = 0;
        for (Row row : rows) {
            List<TestMethod> claims = tests.getOrDefault(row.id(), List.of());
            Outcome outcome = claims.stream()
                    .map(reports::of)
                    .max(Outcome::compareTo)
                    .orElse(Outcome.NOT_RUN);
            boolean isProven = outcome == Outcome.PASSED
                    && claims.stream().allMatch(test -> reports.of(test) == Outcome.PASSED);
            if (isProven) {
                gate += row.kind().equals("gate") ? 1 : 0;
                parity += row.kind().equals("parity") ? 1 : 0;
            } else if (!claims.isEmpty()) {
                unproven.add(row.id() + " "
                        + claims.stream()
                                .filter(test -> reports.of(test) != Outcome.PASSED)
                                .map(test -> test + " " + reports.of(test))
                                .toList());
            }
            table.add("| " + row.id() + " | " + row.kind() + " | " + row.feature() + " | "
                    + String.join(
                            ", ",
                            claims.stream().map(AcceptanceReportTest::shortName).toList())
                    + " | " + (claims.isEmpty() ? "-" : isProven ? "proven" : "NOT PROVEN") + " |");
        }
        String summary = (gate + parity) + " of " + rows.size() + " rows proven (" + gate
                + " gate, " + parity + " parity), by a build with " + reports.count() + " tests";
        table.add("");
        table.add(summary);
        Files.createDirectories(ROOT.resolve("target"));
        Files.write(ROOT.resolve("target/acceptance.md"), table);
        table.forEach(System.out::println);

        assertThat(rows.stream().map(Row::id)).containsAll(tests.keySet());
        assertThat(unproven).isEmpty();
    }

    private static String shortName(TestMethod test) {
        String type = test.type();
        return type.substring(type.lastIndexOf('.') + 1) + "." + test.method();
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                AcceptanceReportTest.class.getResourceAsStream("/rows.tsv"),
                StandardCharsets.UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split("\t");
                    rows.add(new Row(parts[0], parts[1], parts[2]));
                }
            }
        }
        return rows;
    }
}
