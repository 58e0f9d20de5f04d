// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.plans;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes plans of two processes comparable. */
final class Plans {

    private static final Pattern ID = Pattern.compile("\"id\" : (-?\\d+)");
    private static final Pattern NUMBERED = Pattern.compile("Iteration(Source|Sink)-(\\d+)");

    /** Where a window of all keys is asked for: Flink names a line of its own here. */
    private static final Pattern CALLER =
            Pattern.compile("AllWindowedStream\\.\\w+\\(\\w+\\.java:\\d+\\)");

    private static final Pattern OBJECT = Pattern.compile("Serializer@[0-9a-f]+");

    private Plans() {}

    /** Ids count all transformations of the process, and those of ends of loops, which are negative, all loops. */
    static String withIdsFromZero(String plan) {
        int first = Integer.MAX_VALUE;
        int lastOfLoops = Integer.MIN_VALUE;
        Matcher ids = ID.matcher(plan);
        while (ids.find()) {
            int id = Integer.parseInt(ids.group(1));
            if (id < 0) {
                lastOfLoops = Math.max(lastOfLoops, id);
            } else {
                first = Math.min(first, id);
            }
        }
        StringBuilder renumbered = new StringBuilder();
        int end = 0;
        ids.reset();
        while (ids.find()) {
            int id = Integer.parseInt(ids.group(1));
            renumbered
                    .append(plan, end, ids.start(1))
                    .append(id < 0 ? id - lastOfLoops - 1 : id - first);
            end = ids.end();
        }
        String plain =
                NUMBERED.matcher(renumbered.append(plan.substring(end))).replaceAll("Iteration$1");
        return OBJECT.matcher(CALLER.matcher(plain).replaceAll("AllWindowedStream"))
                .replaceAll("Serializer");
    }
}
