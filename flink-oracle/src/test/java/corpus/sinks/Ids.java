// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.sinks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids count all transformations of the process; here they count from the first of a plan. */
final class Ids {

    private static final Pattern ID = Pattern.compile("\"id\" : (\\d+)");

    private Ids() {}

    static String fromFirst(String plan) {
        int first = Integer.MAX_VALUE;
        Matcher ids = ID.matcher(plan);
        while (ids.find()) {
            first = Math.min(first, Integer.parseInt(ids.group(1)));
        }
        StringBuilder renumbered = new StringBuilder();
        int end = 0;
        ids.reset();
        while (ids.find()) {
            renumbered
                    .append(plan, end, ids.start(1))
                    .append(Integer.parseInt(ids.group(1)) - first);
            end = ids.end();
        }
        return renumbered.append(plan.substring(end)).toString();
    }
}
