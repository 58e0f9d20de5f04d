// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.functions.sink.RichSinkFunction;

import java.io.Serializable;

/**
 * Hands each record to the board.
 *
 * @param <T> type of the records
 */
final class ToBoard<T> extends RichSinkFunction<T> {

    private static final long serialVersionUID = 1L;

    private final String boardId;
    private final Entry<T> entry;
    private transient Board board;

    ToBoard(String boardId, Entry<T> entry) {
        this.boardId = boardId;
        this.entry = entry;
    }

    @Override
    public void open(Configuration parameters) {
        board = Board.named(boardId);
    }

    @Override
    public void invoke(T value, Context context) {
        entry.write(board, value);
    }

    /** What to do with a record. */
    @FunctionalInterface
    interface Entry<T> extends Serializable {

        void write(Board board, T value);
    }
}
