// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.functions.Subtask;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class AcknowledgingSourcesTest {

    private final List<String> acknowledged = new ArrayList<>();

    private final class ById extends MessageAcknowledgingSourceBase<String, Integer> {

        ById() {
            super(Integer.class);
        }

        @Override
        public void run(SourceContext<String> context) {}

        @Override
        protected void acknowledgeIDs(long checkpointId, Set<Integer> ids) {
            acknowledged.add(checkpointId + ":" + new TreeSet<>(ids));
        }

        @Override
        public void cancel() {}
    }

    private final class BySession
            extends MultipleIdsMessageAcknowledgingSourceBase<String, Integer, String> {

        BySession() {
            super(Integer.class);
        }

        @Override
        public void run(SourceContext<String> context) {}

        boolean take(int id, String session) {
            sessionIds.add(session);
            return addId(id);
        }

        @Override
        protected void acknowledgeSessionIDs(List<String> sessions) {
            acknowledged.add(sessions.toString());
        }

        @Override
        public void cancel() {}
    }

    @Test
    void shouldAcknowledgeWhatCompleteCheckpointsHold() throws Exception {
        ById source = new ById();
        source.initializeState(new ListStates());
        source.addId(1);
        source.addId(2);
        source.snapshotState(Subtask.checkpoint(1));
        source.addId(3);
        source.snapshotState(Subtask.checkpoint(2));
        source.addId(4);
        source.snapshotState(Subtask.checkpoint(3));

        source.notifyCheckpointAborted(1);
        source.notifyCheckpointComplete(2);

        assertThat(acknowledged).containsExactly("2:[1, 2]", "2:[3]");
        assertThat(source.pendingCheckpoints).extracting(pending -> pending.f0).containsExactly(3L);
    }

    @Test
    void shouldKnowMessagesUntilTheyAreAcknowledged() throws Exception {
        ById source = new ById();
        source.initializeState(new ListStates());

        assertThat(source.addId(1)).isTrue();
        assertThat(source.addId(1)).isFalse();
        source.snapshotState(Subtask.checkpoint(1));
        assertThat(source.addId(1)).isFalse();
        source.notifyCheckpointComplete(1);
        assertThat(source.addId(1)).isTrue();
    }

    @Test
    void shouldKnowMessagesOfAnEarlierAttempt() throws Exception {
        ListStates states = new ListStates();
        ById first = new ById();
        first.initializeState(states);
        first.addId(1);
        first.snapshotState(Subtask.checkpoint(1));
        first.addId(2);
        first.snapshotState(Subtask.checkpoint(2));
        ById second = new ById();

        second.initializeState(states.restored());
        boolean knew = !second.addId(2);
        boolean isNew = second.addId(3);
        second.notifyCheckpointComplete(2);

        assertThat(knew).isTrue();
        assertThat(isNew).isTrue();
        assertThat(acknowledged).containsExactly("2:[1]", "2:[2]");
    }

    @Test
    void shouldAcknowledgeSessionsOfThisAttemptOnly() throws Exception {
        ListStates states = new ListStates();
        BySession first = new BySession();
        first.initializeState(states);
        first.open(new Configuration());
        first.take(1, "a");
        first.snapshotState(Subtask.checkpoint(1));
        BySession second = new BySession();
        second.initializeState(states.restored());
        second.open(new Configuration());

        boolean knew = !second.take(1, "b");
        second.take(2, "c");
        second.snapshotState(Subtask.checkpoint(2));
        second.take(3, "d");
        second.notifyCheckpointComplete(2);

        assertThat(knew).isTrue();
        assertThat(acknowledged).containsExactly("[b, c]");
        assertThat(second.sessionIds).containsExactly("d");
    }

    @Test
    void shouldRefuseWhatComesOutOfOrder() throws Exception {
        ById source = new ById();
        assertThatThrownBy(() -> source.snapshotState(Subtask.checkpoint(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The ById has not been properly initialized.");
        source.initializeState(new ListStates());
        ById restored = new ById();

        assertThatThrownBy(() -> source.initializeState(new ListStates()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The ById has already been initialized.");
        assertThatThrownBy(() -> restored.initializeState(new ListStates().restored()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ById retrieved invalid state.");
    }
}
