// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.experimental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.typeutils.base.StringSerializer;
import io.millrace.configuration.Configuration;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.util.NoSuchElementException;

class SocketStreamIteratorTest {

    private static SocketStreamIterator<String> iterator() throws IOException {
        return new SocketStreamIterator<>(
                0, InetAddress.getLoopbackAddress(), StringSerializer.INSTANCE);
    }

    private static CollectSink<String> sink(SocketStreamIterator<String> iterator) {
        return new CollectSink<>(
                iterator.getBindAddress(), iterator.getPort(), StringSerializer.INSTANCE);
    }

    @Test
    void shouldReturnWhatIsSentAndThenEnd() throws Exception {
        SocketStreamIterator<String> iterator = iterator();
        CollectSink<String> sink = sink(iterator);
        sink.open(new Configuration());
        sink.invoke("a", null);
        sink.invoke("b", null);
        sink.close();

        assertThat(iterator.next()).isEqualTo("a");
        assertThat(iterator.hasNext()).isTrue();
        assertThat(iterator.hasNext()).isTrue();
        assertThat(iterator.next()).isEqualTo("b");
        assertThat(iterator.hasNext()).isFalse();
        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(iterator::remove).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void shouldFailReadersWithTheFirstErrorReported() throws Exception {
        SocketStreamIterator<String> iterator = iterator();

        iterator.notifyOfError(null);
        iterator.notifyOfError(new IllegalStateException("job failed"));
        iterator.notifyOfError(new IllegalStateException("later"));

        assertThatThrownBy(iterator::hasNext)
                .isInstanceOf(RuntimeException.class)
                .hasMessage("Failed to receive next element: Receiving stream failed: job failed")
                .hasRootCauseMessage("job failed");
    }

    @Test
    void shouldSayWhereNobodyListens() throws Exception {
        SocketStreamIterator<String> iterator = iterator();
        CollectSink<String> sink = sink(iterator);
        String address = iterator.getBindAddress() + ":" + iterator.getPort();
        iterator.close();

        assertThatThrownBy(() -> sink.open(new Configuration()))
                .isInstanceOf(IOException.class)
                .hasMessage("Cannot get back the stream while opening connection to client at "
                        + address);
        sink.close();
    }
}
