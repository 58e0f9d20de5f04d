// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import io.millrace.annotation.PublicEvolving;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.util.Arrays;

/**
 * Into which an operator writes raw state, one key group after the other. Mirrors Flink 1.14's {@code
 * KeyedStateCheckpointOutputStream}; no known differences.
 */
@PublicEvolving
public final class KeyedStateCheckpointOutputStream extends NonClosingCheckpointOutputStream {

    /** Offset of a key group that was not begun. */
    public static final long NO_OFFSET_SET = -1L;

    /** Stands for no key group. */
    public static final int NO_CURRENT_KEY_GROUP = -1;

    private final KeyGroupRange keyGroupRange;
    private final long[] offsets;
    private int currentKeyGroup = NO_CURRENT_KEY_GROUP;

    /**
     * A stream without key groups so far.
     *
     * @param delegate where everything goes
     * @param keyGroupRange the key groups of the subtask
     */
    public KeyedStateCheckpointOutputStream(
            CheckpointStreamFactory.CheckpointStateOutputStream delegate,
            KeyGroupRange keyGroupRange) {
        super(delegate);
        Preconditions.checkNotNull(keyGroupRange);
        Preconditions.checkArgument(keyGroupRange != KeyGroupRange.EMPTY_KEY_GROUP_RANGE);
        this.keyGroupRange = keyGroupRange;
        this.offsets = new long[keyGroupRange.getNumberOfKeyGroups()];
        Arrays.fill(offsets, NO_OFFSET_SET);
    }

    /**
     * The key groups of the subtask.
     *
     * @return as given
     */
    public KeyGroupsList getKeyGroupList() {
        return keyGroupRange;
    }

    /**
     * Begins a key group.
     *
     * @param keyGroupId its number
     * @throws IOException if it was begun before, or the stream fails
     */
    public void startNewKeyGroup(int keyGroupId) throws IOException {
        if (isKeyGroupAlreadyStarted(keyGroupId)) {
            throw new IOException("Key group " + keyGroupId + " already registered!");
        }
        offsets[indexOf(keyGroupId)] = delegate.getPos();
        currentKeyGroup = keyGroupId;
    }

    private int indexOf(int keyGroupId) {
        if (!keyGroupRange.contains(keyGroupId)) {
            throw new IllegalArgumentException(
                    "Key group " + keyGroupId + " is not in " + keyGroupRange + ".");
        }
        return keyGroupId - keyGroupRange.getStartKeyGroup();
    }

    /**
     * Whether a key group was begun.
     *
     * @param keyGroupId its number
     * @return whether it was
     */
    public boolean isKeyGroupAlreadyStarted(int keyGroupId) {
        return offsets[indexOf(keyGroupId)] != NO_OFFSET_SET;
    }

    /**
     * Whether a key group was begun, and another after it.
     *
     * @param keyGroupId its number
     * @return whether nothing can be added to it any more
     */
    public boolean isKeyGroupAlreadyFinished(int keyGroupId) {
        return isKeyGroupAlreadyStarted(keyGroupId) && keyGroupId != currentKeyGroup;
    }

    /**
     * The key group that was begun last.
     *
     * @return its number, {@link #NO_CURRENT_KEY_GROUP} before the first
     */
    public int getCurrentKeyGroup() {
        return currentKeyGroup;
    }
}
