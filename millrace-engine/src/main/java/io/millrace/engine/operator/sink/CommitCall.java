// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.sink;

import java.util.List;

/** One call of a user's committer. */
@FunctionalInterface
interface CommitCall {

    /** Commits, and returns what has to come again. */
    List<Object> commit(List<Object> committables) throws Exception;
}
