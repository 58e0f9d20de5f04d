// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.measure;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The job of ten records without any engine: what a JVM takes at least. Argument: result file. */
public final class HandStartUp {

    private HandStartUp() {}

    public static void main(String[] args) throws Exception {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : "to be or not to be that is the question".split(" ")) {
            System.out.println("(" + word + "," + counts.merge(word, 1, Integer::sum) + ")");
        }
        new Outcome().write(Path.of(args[0]));
    }
}
