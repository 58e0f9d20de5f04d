// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class JsonTest {

    @Test
    void shouldWriteEveryKindOfValue() {
        Object value = Json.object(
                "number",
                7L,
                "part",
                0.5,
                "truth",
                true,
                "nothing",
                null,
                "list",
                List.of("a", 1),
                "none",
                List.of(),
                "empty",
                Map.of());

        assertThat(Json.write(value))
                .isEqualTo(
                        "{\"number\":7,\"part\":0.5,\"truth\":true,\"nothing\":null,\"list\":[\"a\",1],"
                                + "\"none\":[],\"empty\":{}}");
    }

    @Test
    void shouldEscapeWhatWouldEndATextOrMeanSomethingElsewhere() {
        assertThat(Json.write("\"\\\n\t\r\u0000</script>\u2028\ud83d\ude00"))
                .isEqualTo(
                        "\"\\\"\\\\\\n\\t\\r\\u0000\\u003c/script\\u003e\\u2028\\ud83d\\ude00\"");
    }

    @Test
    void shouldWriteNumbersThatJsonHasNotAsText() {
        assertThat(Json.write(List.of(Double.NaN, Double.POSITIVE_INFINITY)))
                .isEqualTo("[\"NaN\",\"Infinity\"]");
    }
}
