// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

class ValueColumnTest {

    private static final int ROWS = 100;

    private final ValueColumn column = new ValueColumn();

    @Test
    void shouldKeepTheValuesOfRowsThatComeAndGoApart() {
        SplittableRandom random = new SplittableRandom(1);
        KeyRow[] rows = new KeyRow[ROWS];
        Map<Integer, Object> expected = new HashMap<>();
        for (int i = 0; i < ROWS; i++) {
            rows[i] = new KeyRow(i, i, column);
        }

        for (int step = 0; step < 20_000; step++) {
            int row = random.nextInt(ROWS);
            Object value = random.nextInt(3) == 0 ? null : step;
            rows[row].set(0, value);
            expected.put(row, value);
            int asked = random.nextInt(ROWS);
            assertThat(rows[asked].get(0)).isEqualTo(expected.get(asked));
            assertThat(rows[asked].isEmpty()).isEqualTo(expected.get(asked) == null);
        }
    }

    @Test
    void shouldGiveACellThatIsFreeAgainToTheNextValue() {
        int first = column.add("a");
        int second = column.add("b");

        column.remove(first);

        assertThat(column.add("c")).isEqualTo(first);
        assertThat(column.get(first)).isEqualTo("c");
        assertThat(column.get(second)).isEqualTo("b");
        assertThat(column.add("d")).isNotIn(first, second);
    }

    @Test
    void shouldLetGoOfAValueThatWasRemoved() {
        int cell = column.add("a");
        int other = column.add("b");

        column.remove(cell);

        assertThat(column.get(cell)).isNull();
        assertThat(column.cells()).isEqualTo(2);
        column.remove(other);
        assertThat(column.get(other)).isNull();
        assertThat(column.cells()).isZero();
    }
}
