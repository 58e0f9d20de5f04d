// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InputSelectionTest {

    @Test
    void shouldKnowWhichInputsAreSelected() {
        InputSelection selection =
                new InputSelection.Builder().select(1).select(3).build();

        assertThat(selection.isInputSelected(1)).isTrue();
        assertThat(selection.isInputSelected(2)).isFalse();
        assertThat(selection.isInputSelected(3)).isTrue();
        assertThat(selection.getInputMask()).isEqualTo(5);
        assertThat(selection.areAllInputsSelected()).isFalse();
        assertThat(InputSelection.ALL.isInputSelected(64)).isTrue();
    }

    @Test
    void shouldBeAllIfEveryInputOfTheOperatorIsSelected() {
        InputSelection both = new InputSelection.Builder().select(1).select(2).build(2);
        InputSelection one = InputSelection.Builder.from(InputSelection.FIRST).build(2);

        assertThat(both).isEqualTo(InputSelection.ALL);
        assertThat(one).isEqualTo(InputSelection.FIRST);
    }

    @Test
    void shouldRefuseInputsThatAreNotThere() {
        InputSelection.Builder builder = new InputSelection.Builder();

        assertThatThrownBy(() -> builder.select(0))
                .hasMessage("The inputId must be in the range of 1 to 64, or be -1.");
        assertThatThrownBy(() -> builder.select(65)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.select(3).build(2))
                .hasMessage("inputMask [4] selects more than expected number of inputs [2]");
    }

    @Test
    void shouldTakeTurnsBetweenTwoInputsIfBothHaveSomething() {
        InputSelection all = InputSelection.ALL;

        assertThat(all.fairSelectNextIndexOutOf2(3, 0)).isEqualTo(1);
        assertThat(all.fairSelectNextIndexOutOf2(3, 1)).isZero();
        assertThat(all.fairSelectNextIndexOutOf2(1, 0)).isZero();
        assertThat(InputSelection.SECOND.fairSelectNextIndexOutOf2(1, 0))
                .isEqualTo(InputSelection.NONE_AVAILABLE);
    }

    @Test
    void shouldGoAroundTheCircleOfManyInputs() {
        long available = 0b10101;

        assertThat(InputSelection.fairSelectNextIndex(-1L, available, 0)).isEqualTo(2);
        assertThat(InputSelection.fairSelectNextIndex(-1L, available, 2)).isEqualTo(4);
        assertThat(InputSelection.fairSelectNextIndex(-1L, available, 4)).isZero();
        assertThat(InputSelection.fairSelectNextIndex(-1L, available, 63)).isZero();
        assertThat(InputSelection.fairSelectNextIndex(2L, available, 0))
                .isEqualTo(InputSelection.NONE_AVAILABLE);
    }
}
