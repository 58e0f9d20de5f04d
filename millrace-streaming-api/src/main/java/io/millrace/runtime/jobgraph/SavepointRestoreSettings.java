// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.jobgraph;

import io.millrace.configuration.Configuration;
import io.millrace.configuration.ReadableConfig;
import io.millrace.util.Preconditions;

import java.io.Serializable;
import java.util.Objects;

/** From which savepoint a job starts. Immutable. Mirrors Flink 1.14's class of this name. */
public class SavepointRestoreSettings implements Serializable {

    private static final long serialVersionUID = 87377506900849777L;

    private static final SavepointRestoreSettings NONE = new SavepointRestoreSettings(null, false);

    /** Null for none. */
    private final String restorePath;

    private final boolean allowNonRestoredState;

    private SavepointRestoreSettings(String restorePath, boolean allowNonRestoredState) {
        this.restorePath = restorePath;
        this.allowNonRestoredState = allowNonRestoredState;
    }

    /**
     * The job starts afresh.
     *
     * @return without a path
     */
    public static SavepointRestoreSettings none() {
        return NONE;
    }

    /**
     * The job starts from a savepoint, all state of which it must claim.
     *
     * @param savepointPath path of the savepoint
     * @return the settings
     */
    public static SavepointRestoreSettings forPath(String savepointPath) {
        return forPath(
                savepointPath,
                SavepointConfigOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE.defaultValue());
    }

    /**
     * The job starts from a savepoint.
     *
     * @param savepointPath path of the savepoint
     * @param allowNonRestoredState whether the job may leave out state that none of its operators claims
     * @return the settings
     */
    public static SavepointRestoreSettings forPath(
            String savepointPath, boolean allowNonRestoredState) {
        return new SavepointRestoreSettings(
                Preconditions.checkNotNull(savepointPath, "Savepoint restore path."),
                allowNonRestoredState);
    }

    /**
     * Whether the job starts from a savepoint.
     *
     * @return whether it does
     */
    public boolean restoreSavepoint() {
        return restorePath != null;
    }

    /**
     * Path of the savepoint.
     *
     * @return null if the job starts afresh
     */
    public String getRestorePath() {
        return restorePath;
    }

    /**
     * Whether the job may leave out state that none of its operators claims.
     *
     * @return whether it may
     */
    public boolean allowNonRestoredState() {
        return allowNonRestoredState;
    }

    /**
     * Writes settings into a configuration.
     *
     * @param savepointRestoreSettings the settings
     * @param configuration takes them
     */
    public static void toConfiguration(
            SavepointRestoreSettings savepointRestoreSettings, Configuration configuration) {
        configuration.set(
                SavepointConfigOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE,
                savepointRestoreSettings.allowNonRestoredState());
        if (savepointRestoreSettings.restoreSavepoint()) {
            configuration.set(
                    SavepointConfigOptions.SAVEPOINT_PATH,
                    savepointRestoreSettings.getRestorePath());
        }
    }

    /**
     * Reads settings from a configuration.
     *
     * @param configuration may hold settings
     * @return {@link #none()} if it names no path
     */
    public static SavepointRestoreSettings fromConfiguration(ReadableConfig configuration) {
        String path = configuration.get(SavepointConfigOptions.SAVEPOINT_PATH);
        return path == null
                ? none()
                : forPath(
                        path,
                        configuration.get(SavepointConfigOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SavepointRestoreSettings other
                && allowNonRestoredState == other.allowNonRestoredState
                && Objects.equals(restorePath, other.restorePath);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(restorePath) + (allowNonRestoredState ? 1 : 0);
    }

    @Override
    public String toString() {
        return restoreSavepoint()
                ? "SavepointRestoreSettings.forPath(restorePath='" + restorePath
                        + "', allowNonRestoredState=" + allowNonRestoredState + ')'
                : "SavepointRestoreSettings.none()";
    }
}
