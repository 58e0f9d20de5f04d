// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

/** Where lines of text end. */
final class Lines {
    private Lines() {}

    /** Length of a line without the carriage return that stands before the line feed. */
    static int lengthWithoutReturn(byte[] delimiter, byte[] bytes, int offset, int numBytes) {
        boolean isLineFeed = delimiter != null && delimiter.length == 1 && delimiter[0] == '\n';
        boolean hasReturn = numBytes > 0 && bytes[offset + numBytes - 1] == '\r';
        return isLineFeed && hasReturn ? numBytes - 1 : numBytes;
    }
}
