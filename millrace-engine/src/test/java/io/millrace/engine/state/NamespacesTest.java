// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

class NamespacesTest {

    private final KeyRow row = new KeyRow("key", 0, new ValueColumn());

    @ParameterizedTest
    @ValueSource(ints = {3, 12, 14, 60})
    void shouldDoWhatAMapDoes(int range) {
        Random random = new Random(range);
        Map<Integer, Namespace> model = new HashMap<>();

        for (int i = 0; i < 5_000; i++) {
            int name = random.nextInt(range);
            assertThat(row.findNamespace(name)).isSameAs(model.get(name));
            boolean isFilling = i / 200 % 2 == 0;
            if (random.nextInt(10) < (isFilling ? 7 : 2)) {
                Namespace namespace = row.namespace(name);
                Namespace before = model.putIfAbsent(name, namespace);
                assertThat(before == null || before == namespace).isTrue();
            } else if (model.containsKey(name)) {
                row.releaseIfEmpty(model.remove(name));
            }
            assertThat(row.isEmpty()).isEqualTo(model.isEmpty());
        }
    }

    @Test
    void shouldKeepNamespaceThatHoldsSomething() {
        Namespace namespace = row.namespace("window");
        namespace.set(0, "value");

        row.releaseIfEmpty(namespace);
        assertThat(row.findNamespace("window")).isSameAs(namespace);
        assertThat(row.isEmpty()).isFalse();

        namespace.set(0, null);
        namespace.addTime(true, 5);
        row.releaseIfEmpty(namespace);
        assertThat(row.findNamespace("window")).isSameAs(namespace);

        namespace.removeTime(true, 5);
        row.releaseIfEmpty(namespace);
        assertThat(row.findNamespace("window")).isNull();
        assertThat(row.isEmpty()).isTrue();
    }

    @Test
    void shouldReleaseOnlyTheSameNamespace() {
        Namespace old = row.namespace("window");
        row.releaseIfEmpty(old);
        Namespace fresh = row.namespace("window");

        row.releaseIfEmpty(old);

        assertThat(row.findNamespace("window")).isSameAs(fresh);
    }

    @Test
    void shouldFindByEqualName() {
        for (int count = 1; count < 40; count++) {
            row.namespace("window " + count).set(0, count);
        }

        for (int count = 39; count > 0; count--) {
            assertThat(row.namespace("window " + count).get(0)).isEqualTo(count);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 16, 30})
    void shouldHoldWindowsThatComeAndGoInOrder(int overlap) {
        Integer[] names = new Integer[300];
        for (int i = 0; i < names.length; i++) {
            names[i] = 1_000 + i;
        }

        for (int newest = overlap; newest < names.length; newest++) {
            for (int i = newest; i > newest - overlap; i--) {
                Namespace namespace = row.namespace(names[i]);
                int count = namespace.get(0) == null ? 0 : (Integer) namespace.get(0);
                assertThat(count).isEqualTo(Math.max(0, Math.min(newest - i, newest - overlap)));
                namespace.set(0, count + 1);
            }
            Namespace oldest = row.findNamespace(names[newest - overlap + 1]);
            oldest.set(0, null);
            row.releaseIfEmpty(oldest);
            assertThat(row.findNamespace(names[newest - overlap + 1])).isNull();
        }
    }
}
