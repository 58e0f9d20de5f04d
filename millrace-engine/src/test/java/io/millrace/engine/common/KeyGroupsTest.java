// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.testing.Recorded;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

class KeyGroupsTest {

    private record Key(int hash) {
        @Override
        public int hashCode() {
            return hash;
        }
    }

    static Stream<List<String>> recorded() {
        return Recorded.lines(KeyGroupsTest.class, "key-groups.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    @Tag("row:P10")
    void shouldAssignKeyToGroupAndSubtaskLikeFlink(List<String> line) {
        Key key = new Key(Integer.parseInt(line.get(0)));
        int maxParallelism = Integer.parseInt(line.get(1));
        int parallelism = Integer.parseInt(line.get(3));

        int group = KeyGroups.of(key, maxParallelism);

        assertThat(group).isEqualTo(Integer.parseInt(line.get(2)));
        assertThat(KeyGroups.owner(group, parallelism, maxParallelism))
                .isEqualTo(Integer.parseInt(line.get(4)));
    }

    /** Groups that Flink 1.14.4 gives to keys of everyday types. */
    @Test
    @Tag("row:P10")
    void shouldAssignKeysOfCommonTypesLikeFlink() {
        assertThat(KeyGroups.of("a", 128)).isEqualTo(81);
        assertThat(KeyGroups.of("hello", 128)).isEqualTo(35);
        assertThat(KeyGroups.of(1, 128)).isEqualTo(86);
        assertThat(KeyGroups.of(42L, 128)).isEqualTo(29);
        assertThat(KeyGroups.of(-7, 128)).isEqualTo(33);
        assertThat(KeyGroups.of(true, 128)).isEqualTo(77);
        assertThat(KeyGroups.of('x', 128)).isEqualTo(55);
        assertThat(KeyGroups.of(2.5, 128)).isEqualTo(16);
    }
}
