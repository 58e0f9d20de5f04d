// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.github;

/** Something that somebody did on GitHub, without what belongs to its type only. */
public class Event {

    /** Like {@code PushEvent}. */
    public String type;
    /** Id of the user. */
    public long actor;
    /** When, in epoch milliseconds, to the second. */
    public long createdAt;

    /** For the serializer. */
    public Event() {}
}
