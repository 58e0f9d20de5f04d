// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

/**
 * User code threw. The message names the operator and the subtask; the cause is what the user's code threw.
 *
 * <p>The origin of the record (which input it came by, and its number there) is added once, where the chain's head knows it.
 */
public final class UserCodeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String where;
    private String origin;

    /**
     * @param where operator, subtask and what it was doing
     * @param cause what user code threw
     */
    public UserCodeException(String where, Throwable cause) {
        super(where, cause);
        this.where = where;
    }

    /**
     * Says where the record came from on whose account user code was called. Only the first call counts.
     *
     * @return this
     */
    public UserCodeException withOrigin(String recordOrigin) {
        if (origin == null) {
            origin = recordOrigin;
        }
        return this;
    }

    @Override
    public String getMessage() {
        String text = where + " failed: " + getCause();
        return origin == null ? text : text + " (while it processed " + origin + ")";
    }
}
