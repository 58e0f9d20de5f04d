// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

import io.millrace.api.common.typeutils.ComparatorCases;

import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what Flink's comparators say. */
public final class RecordComparators {

    private RecordComparators() {}

    public static void main(String[] args) throws Exception {
        Files.write(Path.of(args[0]), ComparatorCases.run());
    }
}
