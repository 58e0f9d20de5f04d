// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class WrappingRuntimeExceptionTest {

    @Test
    void shouldUnwrapTheFirstException() {
        IOException cause = new IOException("a");

        WrappingRuntimeException wrapping =
                new WrappingRuntimeException("b", new WrappingRuntimeException(cause));

        assertThat(wrapping).hasMessage("b");
        assertThat(wrapping.unwrap()).isSameAs(cause);
    }

    @Test
    void shouldWrapCheckedExceptionsOnly() {
        RuntimeException unchecked = new IllegalStateException();
        IOException checked = new IOException("a");

        assertThat(WrappingRuntimeException.wrapIfNecessary(unchecked)).isSameAs(unchecked);
        assertThat(WrappingRuntimeException.wrapIfNecessary(checked))
                .isInstanceOf(WrappingRuntimeException.class)
                .hasCause(checked);
        assertThatThrownBy(() -> new WrappingRuntimeException(null))
                .isInstanceOf(NullPointerException.class);
    }
}
