// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import java.io.IOException;

/** There is no file system for a scheme. Mirrors Flink 1.14's class of that name. */
public class UnsupportedFileSystemSchemeException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception.
     *
     * @param message names the scheme
     */
    public UnsupportedFileSystemSchemeException(String message) {
        super(message);
    }

    /**
     * An exception.
     *
     * @param message names the scheme
     * @param cause why
     */
    public UnsupportedFileSystemSchemeException(String message, Throwable cause) {
        super(message, cause);
    }
}
