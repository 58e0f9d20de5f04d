// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.engine.common.Specializer;
import io.millrace.engine.record.Mark;
import io.millrace.engine.testing.Writers;
import io.millrace.streaming.api.description.Partitioning;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;

class TaskOutputsTest {

    private static final long MS = 1_000_000;

    private final LocalChannel channel = new LocalChannel(4, false, new GateBudget());
    private final Router router = router();

    @SuppressWarnings("unchecked")
    private Router router() {
        TypeSerializer<?> serializer = Types.INT.createSerializer(new ExecutionConfig());
        ChannelWriter[] writers = {Writers.into(channel, null)};
        return Routers.of(
                new Partitioning.Forward(),
                new Router.Edge(
                        "edge", writers, (TypeSerializer<Object>) serializer, false, null, 100),
                128,
                new SplittableRandom(1),
                Specializer.of(false, null));
    }

    @Test
    void shouldSendOpenRecordsWhenTheyHaveLainForTheTimeout() throws Exception {
        TaskOutputs outputs = new TaskOutputs(List.of(router), 100);
        outputs.flushIfDue(5);
        router.receive(1, 0);

        outputs.flushIfDue(99 * MS);
        assertThat(channel.isEmpty()).isTrue();
        outputs.flushIfDue(101 * MS);

        assertThat(channel.isEmpty()).isFalse();
    }

    @Test
    void shouldSayWhenOpenRecordsAreDueIfOnlyTimeMakesThemGo() throws Exception {
        TaskOutputs outputs = new TaskOutputs(List.of(router), 100, false);
        outputs.flushIfDue(5);
        assertThat(outputs.nextFlushNanos()).isEqualTo(Long.MAX_VALUE);
        router.receive(1, 0);

        outputs.onIdle(50 * MS);
        assertThat(channel.isEmpty()).isTrue();
        assertThat(outputs.nextFlushNanos()).isEqualTo(5 + 100 * MS);
        outputs.onIdle(5 + 100 * MS);

        assertThat(channel.isEmpty()).isFalse();
        assertThat(outputs.nextFlushNanos()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldSendWhatIsOpenOnceInputRunsDry() throws Exception {
        TaskOutputs outputs = new TaskOutputs(List.of(router), 100);
        outputs.flushIfDue(5);
        router.receive(1, 0);
        assertThat(outputs.nextFlushNanos()).isEqualTo(Long.MAX_VALUE);

        outputs.onIdle(6);

        assertThat(channel.isEmpty()).isFalse();
    }

    @Test
    void shouldLetRecordsLieUntilBatchIsFullWithoutTimeout() throws Exception {
        TaskOutputs outputs = new TaskOutputs(List.of(router), -1);
        outputs.flushIfDue(5);
        router.receive(1, 0);

        outputs.flushIfDue(100_000_000 * MS);

        assertThat(channel.isEmpty()).isTrue();
    }

    @Test
    void shouldSendWatermarkSoonerButNotTooOften() throws Exception {
        TaskOutputs outputs = new TaskOutputs(List.of(router), 100);
        outputs.flushIfDue(5);
        router.emit(new Mark.Watermark(1));

        outputs.flushIfDue(100_000);
        assertThat(channel.isEmpty()).isTrue();
        outputs.flushIfDue(300_000);

        assertThat(channel.isEmpty()).isFalse();
    }

    @Test
    void shouldHaveRoomOnlyIfAllChannelsHave() throws Exception {
        TaskOutputs outputs = new TaskOutputs(List.of(router), 100);

        for (int i = 0; i < 4; i++) {
            assertThat(outputs.hasRoom()).isTrue();
            router.receive(i, 0);
            outputs.flush();
        }

        assertThat(outputs.hasRoom()).isFalse();
    }
}
