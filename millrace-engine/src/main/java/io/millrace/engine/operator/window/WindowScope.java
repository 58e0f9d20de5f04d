// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import io.millrace.api.common.state.KeyedStateStore;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.util.OutputTag;

/** What the user's window functions may ask for while a window fires or is cleared. */
interface WindowScope {

    Object key();

    Window window();

    long currentProcessingTime();

    long currentWatermark();

    KeyedStateStore windowState();

    KeyedStateStore globalState();

    <X> void output(OutputTag<X> tag, X value);
}
