// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is registered is closed in the end, whatever happens. */
class CloseableRegistryTest {

    private final CloseableRegistry registry = new CloseableRegistry();
    private final List<String> closed = new ArrayList<>();

    @Test
    void shouldCloseTheLastFirstAndGoOnAfterFailures() throws IOException {
        registry.registerCloseable(() -> closed.add("1"));
        registry.registerCloseable(() -> {
            throw new IOException("broken");
        });
        registry.registerCloseable(() -> closed.add("3"));

        registry.close();
        registry.close();

        assertThat(closed).containsExactly("3", "1");
    }

    @Test
    void shouldCloseAtOnceWhatComesTooLate() throws IOException {
        registry.close();

        assertThatThrownBy(() -> registry.registerCloseable(() -> closed.add("late")))
                .hasMessage(
                        "Cannot register Closeable, registry is already closed. Closing argument.");
        assertThat(closed).containsExactly("late");
    }
}
