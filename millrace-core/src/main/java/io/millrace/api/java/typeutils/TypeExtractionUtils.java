// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import io.millrace.api.common.functions.Function;
import io.millrace.api.common.functions.InvalidTypesException;

import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Questions to Java reflection that come up when types are extracted. Mirrors Flink 1.14's {@code TypeExtractionUtils}. */
public class TypeExtractionUtils {

    private static final String CONSTRUCTOR = "<init>";

    private TypeExtractionUtils() {}

    /** The method or constructor that a lambda or method reference runs. */
    public static class LambdaExecutable {

        private final Executable executable;
        private final Type returnType;

        /**
         * For a reference to a constructor.
         *
         * @param constructor that runs
         */
        public LambdaExecutable(Constructor<?> constructor) {
            this.executable = constructor;
            this.returnType = constructor.getDeclaringClass();
        }

        /**
         * For a lambda or a reference to a method.
         *
         * @param method that runs
         */
        public LambdaExecutable(Method method) {
            this.executable = method;
            this.returnType = method.getGenericReturnType();
        }

        /**
         * Types of all parameters; captured values come first.
         *
         * @return the generic types as declared
         */
        public Type[] getParameterTypes() {
            return executable.getGenericParameterTypes();
        }

        /**
         * Type of the result.
         *
         * @return the generic type as declared, or the class of the constructor
         */
        public Type getReturnType() {
            return returnType;
        }

        /**
         * Name of the method or of the constructor's class.
         *
         * @return the name
         */
        public String getName() {
            return executable.getName();
        }

        /**
         * Whether it is a given method.
         *
         * @param m the method
         * @return whether it runs
         */
        public boolean executablesEquals(Method m) {
            return executable.equals(m);
        }

        /**
         * Whether it is a given constructor.
         *
         * @param c the constructor
         * @return whether it runs
         */
        public boolean executablesEquals(Constructor<?> c) {
            return executable.equals(c);
        }
    }

    /**
     * Finds out what a serializable lambda or method reference runs.
     *
     * @param function any function
     * @return what it runs, null if the function is an object of an ordinary class
     * @throws TypeExtractionException if it is a lambda, but its method cannot be found
     */
    public static LambdaExecutable checkAndExtractLambda(Function function)
            throws TypeExtractionException {
        try {
            SerializedLambda lambda = serializedForm(function);
            return lambda == null ? null : executableOf(lambda);
        } catch (Exception e) {
            throw new TypeExtractionException(
                    "Could not extract lambda method out of function: "
                            + e.getClass().getSimpleName() + " - " + e.getMessage(),
                    e);
        }
    }

    private static SerializedLambda serializedForm(Function function)
            throws ReflectiveOperationException {
        for (Class<?> clazz = function.getClass(); clazz != null; clazz = clazz.getSuperclass()) {
            Method writeReplace;
            try {
                writeReplace = clazz.getDeclaredMethod("writeReplace");
            } catch (NoSuchMethodException e) {
                continue;
            }
            writeReplace.setAccessible(true);
            if (writeReplace.invoke(function) instanceof SerializedLambda lambda) {
                return lambda;
            }
        }
        return null;
    }

    private static LambdaExecutable executableOf(SerializedLambda lambda)
            throws ClassNotFoundException, TypeExtractionException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Class<?> owner = Class.forName(lambda.getImplClass().replace('/', '.'), true, loader);
        String descriptor = lambda.getImplMethodSignature();
        if (lambda.getImplMethodName().equals(CONSTRUCTOR)) {
            for (Constructor<?> constructor : owner.getDeclaredConstructors()) {
                if (descriptorOf(void.class, constructor).equals(descriptor)) {
                    return new LambdaExecutable(constructor);
                }
            }
        }
        for (Method method : getAllDeclaredMethods(owner)) {
            if (method.getName().equals(lambda.getImplMethodName())
                    && descriptorOf(method.getReturnType(), method).equals(descriptor)) {
                return new LambdaExecutable(method);
            }
        }
        throw new TypeExtractionException("No lambda method found.");
    }

    private static String descriptorOf(Class<?> result, Executable executable) {
        return MethodType.methodType(result, executable.getParameterTypes())
                .toMethodDescriptorString();
    }

    /**
     * The type that a lambda gives to one of its parameters, or a type argument inside it.
     *
     * @param baseClass interface that the lambda implements
     * @param exec what the lambda runs
     * @param lambdaTypeArgumentIndices index of the parameter, then of the type argument at each level
     * @param paramLen number of parameters of {@code exec}, captured values included
     * @param baseParametersLen number of parameters of the interface's method
     * @return the type
     * @throws InvalidTypesException if type arguments are erased or missing
     */
    public static Type extractTypeFromLambda(
            Class<?> baseClass,
            LambdaExecutable exec,
            int[] lambdaTypeArgumentIndices,
            int paramLen,
            int baseParametersLen) {
        Type type = exec.getParameterTypes()[
                paramLen - baseParametersLen + lambdaTypeArgumentIndices[0]];
        for (int level = 1; level < lambdaTypeArgumentIndices.length; level++) {
            validateLambdaType(baseClass, type);
            type = extractTypeArgument(type, lambdaTypeArgumentIndices[level]);
        }
        validateLambdaType(baseClass, type);
        return type;
    }

    /**
     * A type argument.
     *
     * @param t a type with type arguments
     * @param index of the argument, from 0
     * @return the argument
     * @throws InvalidTypesException if there is none
     */
    public static Type extractTypeArgument(Type t, int index) throws InvalidTypesException {
        if (!(t instanceof ParameterizedType)) {
            throw new InvalidTypesException(
                    "The given type " + t + " is not a parameterized type.");
        }
        Type[] arguments = ((ParameterizedType) t).getActualTypeArguments();
        if (index < 0 || index >= arguments.length) {
            throw new InvalidTypesException("Cannot extract the type argument with index " + index
                    + " because the type has only " + arguments.length + " type arguments.");
        }
        return arguments[index];
    }

    /**
     * The method that a lambda for an interface implements.
     *
     * @param baseClass the interface
     * @return its only abstract method
     * @throws InvalidTypesException if there is not exactly one
     */
    public static Method getSingleAbstractMethod(Class<?> baseClass) {
        if (!baseClass.isInterface()) {
            throw new InvalidTypesException(
                    "Given class: " + baseClass + "is not a FunctionalInterface.");
        }
        List<Method> methods = Arrays.stream(baseClass.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .toList();
        if (methods.size() > 1) {
            throw new InvalidTypesException("Given class: " + baseClass
                    + " is not a FunctionalInterface. It has more than one abstract method.");
        }
        if (methods.isEmpty()) {
            throw new InvalidTypesException("Given class: " + baseClass
                    + " is not a FunctionalInterface. It does not have any abstract methods.");
        }
        return methods.get(0);
    }

    /**
     * All methods of a class and its superclasses, whatever their visibility.
     *
     * @param clazz the class
     * @return its methods, then those of its superclass and so on
     */
    public static List<Method> getAllDeclaredMethods(Class<?> clazz) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> current = clazz; current != null; current = current.getSuperclass()) {
            methods.addAll(Arrays.asList(current.getDeclaredMethods()));
        }
        return methods;
    }

    /**
     * The class of a type.
     *
     * @param t a class, possibly with type arguments
     * @param <T> the class
     * @return the class without type arguments
     * @throws IllegalArgumentException if the type is no class type
     */
    @SuppressWarnings("unchecked")
    public static <T> Class<T> typeToClass(Type t) {
        if (t instanceof Class) {
            return (Class<T>) t;
        }
        if (t instanceof ParameterizedType) {
            return (Class<T>) ((ParameterizedType) t).getRawType();
        }
        throw new IllegalArgumentException("Cannot convert type to class");
    }

    /**
     * Whether a type is a class, possibly with type arguments.
     *
     * @param t the type
     * @return whether {@link #typeToClass} works for it
     */
    public static boolean isClassType(Type t) {
        return t instanceof Class || t instanceof ParameterizedType;
    }

    /**
     * Whether two types are the same type variable.
     *
     * @param t1 a type
     * @param t2 another type
     * @return whether both are variables of the same name and declaration
     */
    public static boolean sameTypeVars(Type t1, Type t2) {
        return t1 instanceof TypeVariable<?> first
                && t2 instanceof TypeVariable<?> second
                && first.getName().equals(second.getName())
                && first.getGenericDeclaration().equals(second.getGenericDeclaration());
    }

    /**
     * Collects a type and its generic superclasses up to a class, which is left out.
     *
     * @param typeHierarchy the types are added here
     * @param t where to start
     * @param stopAtClass where to stop
     * @return the type for {@code stopAtClass}, null if it is no superclass
     */
    public static Type getTypeHierarchy(List<Type> typeHierarchy, Type t, Class<?> stopAtClass) {
        Type current = t;
        while (current != null && !(isClassType(current) && typeToClass(current) == stopAtClass)) {
            typeHierarchy.add(current);
            current = typeToClass(current).getGenericSuperclass();
        }
        return current;
    }

    /**
     * Whether a class has a superclass, or is the class, of a name.
     *
     * @param clazz the class
     * @param superClassName full name of the superclass
     * @return whether it is there
     */
    public static boolean hasSuperclass(Class<?> clazz, String superClassName) {
        for (Class<?> current = clazz;
                current != null && current != Object.class;
                current = current.getSuperclass()) {
            if (current.getName().equals(superClassName)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The class that values of a type have after erasure.
     *
     * @param t any type
     * @return its class; {@code Object} if it is a variable or wildcard
     */
    public static Class<?> getRawClass(Type t) {
        if (isClassType(t)) {
            return typeToClass(t);
        }
        if (t instanceof GenericArrayType) {
            return getRawClass(((GenericArrayType) t).getGenericComponentType()).arrayType();
        }
        return Object.class;
    }

    /**
     * Checks that the type of a lambda was not erased.
     *
     * @param baseClass interface that the lambda implements
     * @param t type found in the lambda
     * @throws InvalidTypesException if the type arguments of {@code t} are missing
     */
    public static void validateLambdaType(Class<?> baseClass, Type t) {
        if (t instanceof Class<?> clazz && clazz.getTypeParameters().length > 0) {
            throw new InvalidTypesException(
                    "The generic type parameters of '" + clazz.getSimpleName()
                            + "' are missing. The Java compiler keeps no type arguments for most lambdas, so they cannot be"
                            + " extracted. An easy workaround is to use an (anonymous) class instead that implements the '"
                            + baseClass.getName()
                            + "' interface. Otherwise the type has to be specified explicitly using"
                            + " type information.");
        }
    }
}
