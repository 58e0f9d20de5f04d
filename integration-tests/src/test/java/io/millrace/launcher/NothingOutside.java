// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.launcher;

import java.io.FilePermission;
import java.net.NetPermission;
import java.net.SocketPermission;
import java.security.Permission;

/**
 * Refuses a JVM every socket and every process, and allows all else; for {@code -Djava.security.manager}. Whatever opens,
 * binds, listens, connects, sends or looks up a name asks for one of these permissions.
 */
@SuppressWarnings("removal")
public final class NothingOutside extends SecurityManager {

    @Override
    public void checkPermission(Permission permission) {
        boolean isRefused = permission instanceof SocketPermission
                || permission instanceof NetPermission
                        && permission.getName().equals("accessUnixDomainSocket")
                || permission instanceof FilePermission
                        && permission.getActions().contains("execute")
                || permission.getName().equals("setSecurityManager");
        if (isRefused) {
            throw new SecurityException("refused: " + permission);
        }
    }

    @Override
    public void checkPermission(Permission permission, Object context) {
        checkPermission(permission);
    }
}
