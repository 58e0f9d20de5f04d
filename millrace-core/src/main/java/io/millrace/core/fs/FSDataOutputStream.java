package io.millrace.core.fs;

import java.io.*;

public abstract class FSDataOutputStream extends OutputStream {
    public abstract long getPos() throws IOException;

    public abstract void flush() throws IOException;

    public abstract void sync() throws IOException;

    public abstract void close() throws IOException;
}
