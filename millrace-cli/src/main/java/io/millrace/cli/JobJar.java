// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * A user's jar, opened: its class loader and its main method. The loader's parent holds Millrace, so a program shares the
 * API's classes with the engine; what the jar brings besides is looked up there after. The loader stays open to the end of
 * the JVM, because threads of the program may outlive its main method.
 */
final class JobJar {

    private final Path path;
    private final ClassLoader classLoader;
    private final Method main;

    private JobJar(Path path, ClassLoader classLoader, Method main) {
        this.path = path;
        this.classLoader = classLoader;
        this.main = main;
    }

    /**
     * @param className null for the one that the manifest names
     * @throws ProgramException says what is wrong with the jar or the class
     */
    static JobJar open(Path path, String className) throws ProgramException {
        String mainClass = mainClass(path, className);
        ClassLoader loader =
                new URLClassLoader(new URL[] {url(path)}, JobJar.class.getClassLoader());
        return new JobJar(path, loader, mainMethod(loader, mainClass, path));
    }

    private static String mainClass(Path path, String className) throws ProgramException {
        if (!Files.exists(path)) {
            throw new ProgramException("there is no jar " + path.toAbsolutePath() + ".");
        }
        if (Files.isDirectory(path)) {
            throw new ProgramException(path + " is a directory; a jar is needed.");
        }
        try (JarFile jar = new JarFile(path.toFile())) {
            if (className != null) {
                return className;
            }
            Manifest manifest = jar.getManifest();
            String named = manifest == null
                    ? null
                    : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
            if (named == null) {
                throw new ProgramException(
                        path
                                + " names no main class; pass -c CLASS, or set Main-Class in its manifest.");
            }
            return named.trim();
        } catch (IOException e) {
            throw new ProgramException(
                    path + " cannot be read as a jar: " + e.getMessage() + ".", e);
        }
    }

    private static URL url(Path path) throws ProgramException {
        try {
            return path.toUri().toURL();
        } catch (IOException e) {
            throw new ProgramException(
                    path + " cannot be read as a jar: " + e.getMessage() + ".", e);
        }
    }

    private static Method mainMethod(ClassLoader loader, String className, Path path)
            throws ProgramException {
        Method main;
        try {
            main = Class.forName(className, false, loader).getMethod("main", String[].class);
        } catch (ClassNotFoundException e) {
            throw new ProgramException("class " + className + " is not in " + path + ".", e);
        } catch (NoSuchMethodException e) {
            throw noMain(className, e);
        } catch (LinkageError e) {
            throw new ProgramException(
                    "class " + className + " of " + path + " cannot be loaded: " + e
                            + CompiledForFlink.advice(e) + ".",
                    e);
        }
        if (!Modifier.isStatic(main.getModifiers()) || main.getReturnType() != void.class) {
            throw noMain(className, null);
        }
        // The class itself need not be public.
        main.setAccessible(true);
        return main;
    }

    private static ProgramException noMain(String className, Throwable cause) {
        return new ProgramException(
                "class " + className + " has no method 'public static void main(String[])'.",
                cause);
    }

    /** Says that the class with main cannot be made ready, and why. */
    ProgramException cannotBeInitialized(LinkageError failure) {
        Throwable why = failure instanceof ExceptionInInitializerError && failure.getCause() != null
                ? failure.getCause()
                : failure;
        String reason = why.toString().strip().replaceAll("\\s*\\R\\s*", " ");
        return new ProgramException(
                "class " + main.getDeclaringClass().getName() + " of " + path
                        + " cannot be initialized: " + reason + CompiledForFlink.advice(why) + ".",
                failure);
    }

    ClassLoader classLoader() {
        return classLoader;
    }

    Method main() {
        return main;
    }
}
