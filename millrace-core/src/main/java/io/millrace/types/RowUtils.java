// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Compares lists of rows, as tests do, and makes rows with both names and positions.
 *
 * <p>Mirrors Flink 1.14's {@code RowUtils}.
 */
public final class RowUtils {

    /**
     * Whether rows with positions print as they did before they had a kind: fields with commas between them and nothing
     * around. For the whole process, and not for rows that have names only.
     */
    public static boolean USE_LEGACY_TO_STRING = false;

    private RowUtils() {}

    /**
     * Tells whether two lists hold equal rows in the same order.
     *
     * @param l1 one list, or null
     * @param l2 the other list, or null
     * @return true if so
     */
    public static boolean compareRows(List<Row> l1, List<Row> l2) {
        return compareRows(l1, l2, false);
    }

    /**
     * Tells whether two lists hold equal rows.
     *
     * @param l1 one list, or null
     * @param l2 the other list, or null
     * @param ignoreOrder whether the order of rows does not matter
     * @return true if so
     */
    public static boolean compareRows(List<Row> l1, List<Row> l2, boolean ignoreOrder) {
        if (l1 == null || l2 == null) {
            return l1 == l2;
        }
        if (!ignoreOrder || l1.size() != l2.size()) {
            return l1.equals(l2);
        }
        // no hashing: a row with names and positions may equal one that hashes differently
        List<Row> left = new ArrayList<>(l2);
        for (Row row : l1) {
            if (!left.remove(row)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns a row whose fields have positions and names.
     *
     * @param kind what the row says
     * @param fieldByPosition the fields, not copied
     * @param positionByName position of each name, not copied
     * @return the row
     */
    public static Row createRowWithNamedPositions(
            RowKind kind, Object[] fieldByPosition, LinkedHashMap<String, Integer> positionByName) {
        return new Row(kind, fieldByPosition, null, positionByName);
    }
}
