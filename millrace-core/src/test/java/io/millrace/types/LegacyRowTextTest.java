// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The switch to the former text of rows; the expected texts are what Flink 1.14.4 prints. */
@Isolated("the switch is the process's")
class LegacyRowTextTest {

    @AfterEach
    void switchBack() {
        RowUtils.USE_LEGACY_TO_STRING = false;
    }

    @Test
    void shouldPrintPositionsAsBefore() {
        Row row = Row.of(1, null, "s", new int[] {1, 2}, new Object[] {Row.of(3, 4)}, Row.of(5));
        Row named = Row.withNames();
        named.setField("x", 1);

        String modern = row.toString();
        RowUtils.USE_LEGACY_TO_STRING = true;

        assertThat(modern).isEqualTo("+I[1, null, s, [1, 2], [+I[3, 4]], +I[5]]");
        assertThat(row.toString()).isEqualTo("1,null,s,[1, 2],[3,4],5");
        assertThat(Row.ofKind(RowKind.DELETE, 1, 2).toString()).isEqualTo("1,2");
        assertThat(named.toString()).isEqualTo("+I{x=1}");
    }
}
