// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.common.Attention;
import io.millrace.engine.common.Clock;
import io.millrace.engine.common.Doorbell;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class MailboxTest {

    private final List<String> events = new ArrayList<>();
    /** What happens while the task waits, one each time. */
    private final List<Runnable> whileWaiting = new ArrayList<>();

    private final Doorbell doorbell = new Doorbell() {
        @Override
        public void ring() {}

        @Override
        public void await(long deadlineNanos) {
            events.add("wait");
            whileWaiting.remove(0).run();
        }
    };

    private final Clock clock = new Clock() {
        @Override
        public long nowMs() {
            return 0;
        }

        @Override
        public long nowNanos() {
            return 0;
        }
    };

    private final Mailbox mailbox = new Mailbox(doorbell, new Attention(), clock);

    @Test
    void shouldSendTheRestWhenThereIsRoomAgainWhileAnOperatorWaits() throws Exception {
        List<Boolean> isAllSent = new ArrayList<>(List.of(false, true));
        mailbox.bind(new Chain(new ChainNode[0], null), () -> {
            events.add("flush");
            return isAllSent.remove(0);
        });
        mailbox.enter();
        // Room has come: somebody rings, but there is no mail.
        whileWaiting.add(() -> {});
        whileWaiting.add(() -> {});
        whileWaiting.add(() -> mailbox.post(null, 0, () -> events.add("mail")));

        mailbox.yieldTo(0);

        assertThat(events).containsExactly("flush", "wait", "flush", "wait", "wait", "mail");
    }
}
