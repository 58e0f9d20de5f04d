// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.architecture.wrong.engine.task;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/** One forbidden way per method. Never run. */
public final class ReachesOutside {

    Object systemTime() {
        return System.currentTimeMillis();
    }

    Object nanoTime() {
        return System.nanoTime();
    }

    LongSupplier clockByReference() {
        return System::nanoTime;
    }

    Object instant() {
        return Instant.now();
    }

    Object localDateTime() {
        return LocalDateTime.now();
    }

    Object systemClock() {
        return Clock.systemUTC();
    }

    Object date() {
        return new Date();
    }

    Object thread() {
        return new Thread(() -> {});
    }

    void sleep() throws Exception {
        Thread.sleep(1);
    }

    Object executor() {
        return Executors.newSingleThreadExecutor();
    }

    Object forkJoinPool() {
        return ForkJoinPool.commonPool();
    }

    Object defaultPool() {
        return CompletableFuture.supplyAsync(() -> 1);
    }

    Object parallelStream() {
        return List.of(1).parallelStream();
    }

    Object timer() {
        return new Timer();
    }

    void shutdownHook() {
        Runtime.getRuntime().addShutdownHook(null);
    }

    Object random() {
        return new Random();
    }

    Object splittableRandom() {
        return new SplittableRandom();
    }

    Object mathRandom() {
        return Math.random();
    }

    Object threadLocalRandom() {
        return ThreadLocalRandom.current();
    }

    Object secureRandom() {
        return new SecureRandom();
    }

    Object randomUuid() {
        return UUID.randomUUID();
    }

    Object file() {
        return new File("x");
    }

    Object fileInput() throws Exception {
        return new FileInputStream("x");
    }

    Object fileOutput() throws Exception {
        return new FileOutputStream("x");
    }

    Object fileReader() throws Exception {
        return new FileReader("x");
    }

    Object fileWriter() throws Exception {
        return new FileWriter("x");
    }

    Object randomAccessFile() throws Exception {
        return new RandomAccessFile("x", "r");
    }

    Object fileChannel(Path path) throws Exception {
        return FileChannel.open(path);
    }

    boolean files(Path path) {
        return Files.exists(path);
    }

    Object path() {
        return Path.of("x");
    }

    Object paths() {
        return Paths.get("x");
    }

    Object serverSocket() throws Exception {
        return new ServerSocket(0);
    }

    void standardOutput() {
        System.out.println();
    }

    void standardError() {
        System.err.println();
    }

    void exit() {
        System.exit(1);
    }
}
