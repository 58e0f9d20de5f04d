import org.objectweb.asm.*;

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.function.*;
import java.util.regex.Pattern;
import java.util.stream.*;
import java.util.zip.*;

/**
 * Measures how much of a reference public API (JVM names and descriptors) exists in another set of
 * class files after a package-prefix swap. Modes: extract, check, refs, stats. See README.md.
 */
public final class ApiParity {

    // ---------------------------------------------------------------- class model

    static final String ANN = "Lorg/apache/flink/annotation/";
    /** Level letters: P Public, E PublicEvolving, X Experimental, I inherited from a non-API
     * supertype, U de facto API (unannotated or internal) taken in by --defacto, N internal, - no annotation. */
    static final String API = "PEXIU";

    static final String ANNOTATED = "PEX";

    static final class Mem {
        String name, desc;
        int access;
        char own = '-';
        boolean vft, deprecated, test;

        boolean method() {
            return desc.charAt(0) == '(';
        }

        boolean accessible() {
            return (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
        }

        boolean synthetic() {
            return (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0;
        }

        boolean is(int f) {
            return (access & f) != 0;
        }

        String key() {
            return name + " " + desc;
        }
    }

    static final class Cls {
        String name, sup, outer, artifact;
        String[] itfs = {};
        int access;
        char own = '-';
        boolean deprecated, local, vft;
        Map<String, Mem> mem = new LinkedHashMap<>();

        boolean is(int f) {
            return (access & f) != 0;
        }

        boolean itf() {
            return is(Opcodes.ACC_INTERFACE);
        }
    }

    static Character annLevel(String d) {
        if (!d.startsWith(ANN)) return null;
        switch (d.substring(ANN.length())) {
            case "Internal;":
                return 'N';
            case "Experimental;":
                return 'X';
            case "PublicEvolving;":
                return 'E';
            case "Public;":
                return 'P';
            default:
                return null;
        }
    }

    static char stricter(char a, Character b) {
        if (b == null) return a;
        String order = "NXEP-";
        return order.indexOf(b) < order.indexOf(a) ? b : a;
    }

    static Cls parse(byte[] b, String artifact) {
        Cls c = new Cls();
        c.artifact = artifact;
        new ClassReader(b)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public void visit(
                                    int v, int acc, String n, String sig, String s, String[] i) {
                                c.name = n;
                                c.access = acc;
                                c.sup = s;
                                if (i != null) c.itfs = i;
                                if ((acc & Opcodes.ACC_DEPRECATED) != 0) c.deprecated = true;
                            }

                            @Override
                            public void visitOuterClass(String o, String m, String d) {
                                c.local = true;
                                c.outer = o;
                            }

                            @Override
                            public void visitInnerClass(String n, String o, String in, int acc) {
                                if (n.equals(c.name)) {
                                    c.access = (c.access & ~7) | acc;
                                    if (o != null) c.outer = o;
                                    if (in == null || o == null) c.local = true;
                                }
                            }

                            @Override
                            public AnnotationVisitor visitAnnotation(String d, boolean vis) {
                                c.own = stricter(c.own, annLevel(d));
                                if (d.equals("Ljava/lang/Deprecated;")) c.deprecated = true;
                                if (d.equals(ANN + "VisibleForTesting;")) c.vft = true;
                                return null;
                            }

                            @Override
                            public FieldVisitor visitField(
                                    int acc, String n, String d, String s, Object v) {
                                Mem m = add(acc, n, d);
                                return new FieldVisitor(Opcodes.ASM9) {
                                    @Override
                                    public AnnotationVisitor visitAnnotation(
                                            String a, boolean vis) {
                                        ann(m, a);
                                        return null;
                                    }
                                };
                            }

                            @Override
                            public MethodVisitor visitMethod(
                                    int acc, String n, String d, String s, String[] e) {
                                Mem m = add(acc, n, d);
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public AnnotationVisitor visitAnnotation(
                                            String a, boolean vis) {
                                        ann(m, a);
                                        return null;
                                    }
                                };
                            }

                            Mem add(int acc, String n, String d) {
                                Mem m = new Mem();
                                m.name = n;
                                m.desc = d;
                                m.access = acc;
                                m.deprecated = (acc & Opcodes.ACC_DEPRECATED) != 0;
                                c.mem.put(m.key(), m);
                                return m;
                            }

                            void ann(Mem m, String a) {
                                m.own = stricter(m.own, annLevel(a));
                                if (a.equals("Ljava/lang/Deprecated;")) m.deprecated = true;
                                if (a.equals(ANN + "VisibleForTesting;")) m.vft = true;
                                if (a.equals("Lorg/junit/Test;")
                                        || a.equals("Lorg/junit/jupiter/api/Test;")
                                        || a.equals("Lorg/junit/jupiter/params/ParameterizedTest;")
                                        || a.equals("Lorg/junit/jupiter/api/TestTemplate;"))
                                    m.test = true;
                            }
                        },
                        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return c;
    }

    /** Calls sink(entry name, bytes) for every entry of a jar, directory or single class file. */
    static void entries(Path p, BiConsumer<String, byte[]> sink) throws IOException {
        if (Files.isDirectory(p)) {
            try (Stream<Path> s = Files.walk(p)) {
                for (Path f : (Iterable<Path>) s.filter(Files::isRegularFile).sorted()::iterator) {
                    String n = p.relativize(f).toString().replace(File.separatorChar, '/');
                    if (n.endsWith(".jar")) entries(f, sink);
                    else sink.accept(n, Files.readAllBytes(f));
                }
            }
        } else if (Files.isRegularFile(p)) {
            try (ZipFile z = new ZipFile(p.toFile())) {
                for (ZipEntry e :
                        (Iterable<ZipEntry>) z.stream().map(x -> (ZipEntry) x)::iterator) {
                    if (e.isDirectory()) continue;
                    try (InputStream in = z.getInputStream(e)) {
                        sink.accept(e.getName(), in.readAllBytes());
                    }
                }
            } catch (ZipException e) {
                System.err.println("not a jar, skipped: " + p);
            }
        } else System.err.println("no such file, skipped: " + p);
    }

    static boolean classEntry(String n) {
        return n.endsWith(".class")
                && !n.startsWith("META-INF/")
                && !n.endsWith("module-info.class")
                && !n.endsWith("package-info.class");
    }

    /** A set of classes with lookup falling back to the running JDK. */
    static final class Universe {
        final Map<String, Cls> map = new TreeMap<>();
        private final Map<String, Cls> jdk = new HashMap<>();
        final Set<String> unresolved = new TreeSet<>();

        void load(Path p, String artifact) throws IOException {
            entries(p, (n, b) -> {
                if (!classEntry(n)) return;
                try {
                    Cls c = parse(b, artifact);
                    map.putIfAbsent(c.name, c);
                } catch (RuntimeException e) {
                    System.err.println("unreadable class " + n + " in " + p + ": " + e);
                }
            });
        }

        Cls get(String n) {
            if (n == null) return null;
            Cls c = map.get(n);
            if (c != null) return c;
            if (jdk.containsKey(n)) return jdk.get(n);
            Cls r = null;
            try (InputStream in =
                    ClassLoader.getPlatformClassLoader().getResourceAsStream(n + ".class")) {
                if (in != null) r = parse(in.readAllBytes(), "jdk");
            } catch (IOException e) {
                /* treated as absent */
            }
            jdk.put(n, r);
            if (r == null) unresolved.add(n);
            return r;
        }
        /** All proper supertypes that can be resolved, nearest first; superclasses before interfaces. */
        List<Cls> supers(Cls c) {
            LinkedHashSet<Cls> out = new LinkedHashSet<>();
            Deque<Cls> q = new ArrayDeque<>();
            for (Cls k = c; k != null; k = get(k.sup)) {
                if (k != c) out.add(k);
                q.add(k);
            }
            while (!q.isEmpty()) {
                for (String i : q.poll().itfs) {
                    Cls k = get(i);
                    if (k != null && out.add(k)) q.add(k);
                }
            }
            if (c.itf()) out.add(get("java/lang/Object"));
            return new ArrayList<>(out);
        }

        boolean subtype(Cls c, String name) {
            if (c.name.equals(name)) return true;
            for (Cls s : supers(c)) {
                if (s.name.equals(name)
                        || name.equals(s.sup)
                        || Arrays.asList(s.itfs).contains(name)) return true;
            }
            return name.equals(c.sup) || Arrays.asList(c.itfs).contains(name);
        }
        /** Member lookup as the JVM would link it; null if absent. Returns {declaring class, member}. */
        Object[] find(Cls c, String key) {
            Mem m = c.mem.get(key);
            if (m != null) return new Object[] {c, m};
            if (key.startsWith("<init>")) return null;
            for (Cls s : supers(c)) {
                m = s.mem.get(key);
                if (m == null || m.is(Opcodes.ACC_PRIVATE)) continue;
                if (s.itf() && m.method() && m.is(Opcodes.ACC_STATIC)) continue;
                return new Object[] {s, m};
            }
            return null;
        }

        char level(Cls c) {
            if (c == null) return '-';
            if (c.own != '-') return c.own;
            return c.outer != null ? level(map.get(c.outer)) : '-';
        }

        boolean deprecated(Cls c) {
            return c != null && (c.deprecated || c.outer != null && deprecated(map.get(c.outer)));
        }
        /** Visible from outside its package, all enclosing classes included. */
        boolean visible(Cls c) {
            if (c == null || c.local || c.is(Opcodes.ACC_SYNTHETIC)) return false;
            if (!c.is(Opcodes.ACC_PUBLIC) && !(c.outer != null && c.is(Opcodes.ACC_PROTECTED)))
                return false;
            return c.outer == null || visible(map.get(c.outer));
        }
    }

    static String classMods(Cls c) {
        StringBuilder b = new StringBuilder();
        b.append(c.is(Opcodes.ACC_PUBLIC) ? 'p' : 'r');
        b.append(
                c.is(Opcodes.ACC_ANNOTATION)
                        ? '@'
                        : c.itf() ? 'i' : c.is(Opcodes.ACC_ENUM) ? 'e' : 'c');
        if (c.outer != null && c.is(Opcodes.ACC_STATIC)) b.append('s');
        if (!c.itf() && c.is(Opcodes.ACC_ABSTRACT)) b.append('a');
        if (c.is(Opcodes.ACC_FINAL)) b.append('f');
        return b.toString();
    }

    static String memMods(Cls c, Mem m) {
        StringBuilder b = new StringBuilder();
        b.append(m.is(Opcodes.ACC_PUBLIC) ? 'p' : m.is(Opcodes.ACC_PROTECTED) ? 'r' : 'k');
        if (m.is(Opcodes.ACC_STATIC)) b.append('s');
        if (m.is(Opcodes.ACC_ABSTRACT)) b.append('a');
        else if (c.itf() && m.method() && !m.is(Opcodes.ACC_STATIC)) b.append('d');
        if (m.is(Opcodes.ACC_FINAL)) b.append('f');
        if (!m.method() && m.is(Opcodes.ACC_ENUM)) b.append('e');
        return b.toString();
    }

    // ---------------------------------------------------------------- options

    static final class Opts {
        final Map<String, List<String>> o = new LinkedHashMap<>();
        final List<String> rest = new ArrayList<>();
        static final Set<String> FLAGS = Set.of(
                "--summary",
                "--skip-deprecated",
                "--by-class",
                "--verbose",
                "--tests",
                "--strict-shaded");

        Opts(String[] a, int from) {
            for (int i = from; i < a.length; i++) {
                if (a[i].startsWith("--")) {
                    String k = a[i], v = FLAGS.contains(k) || i + 1 == a.length ? "true" : a[++i];
                    o.computeIfAbsent(k, x -> new ArrayList<>()).add(v);
                } else rest.add(a[i]);
            }
        }

        String one(String k, String d) {
            return o.containsKey(k) ? o.get(k).get(o.get(k).size() - 1) : d;
        }

        List<String> all(String k) {
            return o.getOrDefault(k, List.of());
        }

        boolean has(String k) {
            return o.containsKey(k);
        }
    }

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            usage();
            return;
        }
        switch (args[0]) {
            case "extract":
                extract(new Opts(args, 1));
                break;
            case "check":
                System.exit(check(new Opts(args, 1)));
            case "refs":
                System.exit(refs(new Opts(args, 1)));
            case "stats":
                stats(new Opts(args, 1));
                break;
            default:
                usage();
        }
    }

    static void usage() {
        System.out.println("modes: extract | check | refs | stats   (see README.md)");
    }

    // ---------------------------------------------------------------- extract

    static String artifactOf(Path p) {
        return p.getFileName()
                .toString()
                .replaceAll("\\.jar$", "")
                .replaceAll("^(.*?)(_2\\.1[12])?-(\\d[\\w.]*(-[\\w.]+)?)$", "$1$2 $3");
    }

    static void extract(Opts o) throws IOException {
        Universe u = new Universe();
        List<String> order = new ArrayList<>();
        for (String j : o.rest) {
            Path p = Path.of(j);
            String a = artifactOf(p);
            order.add(a);
            u.load(p, a);
        }
        for (String j : o.all("--cp")) u.load(Path.of(j), null); // supertypes only, not listed
        Map<String, Pattern> inc = new HashMap<>();
        List<String[]> una = new ArrayList<>();
        List<Pattern> unaPat = new ArrayList<>();
        for (String s : o.all("--include"))
            inc.put(s.split("=", 2)[0], Pattern.compile(s.split("=", 2)[1]));
        for (String f : o.all("--defacto"))
            for (String s : Files.readAllLines(Path.of(f))) {
                if (s.isBlank() || s.startsWith("#")) continue;
                String[] t = s.trim().split("\\s+");
                una.add(t);
                unaPat.add(Pattern.compile(t[2]));
            }
        String prefix = o.one("--prefix", "org.apache.flink").replace('.', '/') + "/";

        Map<String, List<String>> sections = new LinkedHashMap<>();
        for (String a : order) sections.put(a, new ArrayList<>());
        Map<String, String> api = new TreeMap<>(); // class -> level
        Map<String, Integer> skipped = new TreeMap<>();
        Set<String> leaked = new TreeSet<>();
        for (Cls c : u.map.values()) {
            if (c.artifact == null
                    || !c.name.startsWith(prefix)
                    || c.name.startsWith(prefix + "shaded/")) continue;
            if (!u.visible(c)) continue;
            String an = c.artifact.split(" ")[0], bare = an.replaceAll("_2\\.1[12]$", "");
            if (inc.containsKey(bare) && !inc.get(bare).matcher(c.name).find()) continue;
            char lv = u.level(c);
            if (c.vft && c.own == '-') lv = 'N';
            if (lv == '-' || lv == 'N')
                for (int i = 0; i < una.size(); i++) {
                    String[] t = una.get(i);
                    if (t[1].equals(bare)
                            && (lv == '-' || t[0].equals("*"))
                            && unaPat.get(i)
                                    .matcher(c.name.substring(prefix.length()))
                                    .find()) {
                        lv = 'U';
                        break;
                    }
                }
            if (API.indexOf(lv) < 0) {
                char best = '-';
                for (Mem m : c.mem.values())
                    if (m.accessible() && !m.synthetic() && ANNOTATED.indexOf(m.own) >= 0)
                        best = best == '-' ? m.own : stricter(best, m.own);
                if (best == '-') continue;
                lv = lv == 'N' ? 'n' : 'm'; // only some members are API
            }
            api.put(c.name, String.valueOf(lv));
        }
        for (String name : api.keySet()) {
            Cls c = u.map.get(name);
            char lv = api.get(name).charAt(0);
            boolean only = lv == 'm' || lv == 'n';
            boolean cdep = u.deprecated(c);
            List<String> lines = new ArrayList<>();
            char best = 'P';
            boolean any = false;
            for (Mem m : c.mem.values()) {
                if (m.synthetic()) continue;
                if (m.is(Opcodes.ACC_ABSTRACT)
                        && (!m.accessible() || m.own == 'N' || m.own == '-' && (m.vft || only)))
                    lines.add(line(
                            'N',
                            m.deprecated || cdep,
                            memMods(c, m),
                            m,
                            null)); // not API, but subclasses must have it
                if (!m.accessible()) continue;
                if (!m.is(Opcodes.ACC_PUBLIC)
                        && (c.is(Opcodes.ACC_FINAL) || c.is(Opcodes.ACC_ENUM))) continue;
                char ml = m.own != '-' ? m.own : only ? '-' : lv;
                if (m.own == 'N') {
                    skipped.merge("members annotated @Internal in an API class", 1, Integer::sum);
                    continue;
                }
                if (m.own == '-' && m.vft) {
                    skipped.merge(
                            "members annotated only @VisibleForTesting in an API class",
                            1,
                            Integer::sum);
                    continue;
                }
                if (API.indexOf(ml) < 0) continue;
                if (m.desc.contains("Lscala/")) {
                    skipped.merge("members with Scala types", 1, Integer::sum);
                    continue;
                }
                if (only) {
                    best = any ? stricter(best, ml) : ml;
                }
                any = true;
                lines.add(line(ml, m.deprecated || cdep, memMods(c, m), m, null));
                types(m.desc, t -> leak(u, api, leaked, prefix, t));
            }
            // members that reach users through supertypes that are not API themselves
            if (!only) {
                Set<String> have = new HashSet<>(c.mem.keySet());
                for (Cls s : u.supers(c)) {
                    boolean listed = api.containsKey(s.name) && "mn".indexOf(api.get(s.name)) < 0;
                    if (listed || !s.name.startsWith(prefix)) {
                        have.addAll(s.mem.keySet());
                        continue;
                    }
                }
                for (Cls s : u.supers(c)) {
                    boolean listed = api.containsKey(s.name) && "mn".indexOf(api.get(s.name)) < 0;
                    if (listed || !s.name.startsWith(prefix)) continue;
                    for (Mem m : s.mem.values()) {
                        if (!m.accessible()
                                || m.synthetic()
                                || m.name.equals("<init>")
                                || m.name.equals("<clinit>")) continue;
                        if (s.itf() && m.method() && m.is(Opcodes.ACC_STATIC)) continue;
                        if (!m.is(Opcodes.ACC_PUBLIC)
                                && (c.is(Opcodes.ACC_FINAL) || c.is(Opcodes.ACC_ENUM))) continue;
                        if (m.own == 'N'
                                || m.vft
                                || m.desc.contains("Lscala/")
                                || !have.add(m.key())) continue;
                        lines.add(line('I', m.deprecated || cdep, memMods(s, m), m, s.name));
                        types(m.desc, t -> leak(u, api, leaked, prefix, t));
                    }
                }
            }
            if (only && !any) continue;
            String level = only ? String.valueOf(best) : String.valueOf(lv);
            List<String> sup = new ArrayList<>();
            if (c.sup != null && !c.sup.equals("java/lang/Object")) sup.add(c.sup);
            sup.addAll(Arrays.asList(c.itfs));
            for (String s : sup) leak(u, api, leaked, prefix, s);
            List<String> sec = sections.get(c.artifact);
            sec.add("C " + level + " " + (cdep ? "D" : "-") + " " + classMods(c) + (only ? "m" : "")
                    + " " + c.name + " " + (sup.isEmpty() ? "-" : String.join(",", sup)));
            Collections.sort(lines);
            sec.addAll(lines);
        }
        StringBuilder b = new StringBuilder();
        b.append(
                "# Public API list made by ApiParity extract; names and JVM descriptors only. Format: README.md beside the tool.\n");
        b.append(
                "# levels: P Public, E PublicEvolving, X Experimental, I inherited from a non-API supertype, U de facto API (unannotated or @Internal, see defacto.txt); D deprecated\n");
        skipped.forEach((k, v) ->
                b.append("# left out: ").append(v).append(' ').append(k).append('\n'));
        for (var e : sections.entrySet()) {
            if (e.getValue().isEmpty()) continue;
            b.append("\n[").append(e.getKey()).append("]\n");
            e.getValue().forEach(l -> b.append(l).append('\n'));
        }
        b.append("\n[referenced-non-api]\n");
        for (String t : leaked) {
            Cls c = u.map.get(t);
            char l = u.level(c);
            b.append("R ")
                    .append(c == null ? '?' : l)
                    .append(' ')
                    .append(c == null ? "?" : classMods(c))
                    .append(' ')
                    .append(t)
                    .append(' ')
                    .append(c == null || c.artifact == null ? "?" : c.artifact.split(" ")[0])
                    .append('\n');
        }
        writeText(o.one("--out", "-"), b.toString());
        int n = api.size();
        System.err.println("classes: " + n + ", leaked types: " + leaked.size() + ", " + skipped);
    }

    static String line(char lv, boolean dep, String mods, Mem m, String from) {
        return " " + (m.method() ? "M" : "F") + " " + lv + " " + (dep ? "D" : "-") + " " + mods
                + " " + m.name + " " + m.desc + (from == null ? "" : " " + from);
    }

    static void leak(
            Universe u, Map<String, String> api, Set<String> out, String prefix, String t) {
        if (t.startsWith(prefix) && !t.startsWith(prefix + "shaded/") && !api.containsKey(t))
            out.add(t);
    }

    static void types(String desc, Consumer<String> f) {
        Type t = Type.getType(desc);
        if (t.getSort() == Type.METHOD) {
            for (Type a : t.getArgumentTypes()) type(a, f);
            type(t.getReturnType(), f);
        } else type(t, f);
    }

    static void type(Type t, Consumer<String> f) {
        if (t.getSort() == Type.ARRAY) t = t.getElementType();
        if (t.getSort() == Type.OBJECT) f.accept(t.getInternalName());
    }

    static void writeText(String out, String s) throws IOException {
        byte[] b = s.getBytes(StandardCharsets.UTF_8);
        if (out.equals("-")) {
            System.out.write(b);
            System.out.flush();
            return;
        }
        if (out.endsWith(".gz")) {
            try (OutputStream g = new GZIPOutputStream(Files.newOutputStream(Path.of(out))) {
                {
                    def.setLevel(9);
                }
            }) {
                g.write(b);
            }
        } else Files.write(Path.of(out), b);
    }

    static List<String> readText(String f) throws IOException {
        try (InputStream in = f.endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(Path.of(f)))
                : Files.newInputStream(Path.of(f))) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.toList());
        }
    }

    // ---------------------------------------------------------------- list file

    static final class Entry {
        char lv;
        boolean dep;
        String mods, name, desc, from;
        boolean ok;
        String why;

        boolean has(char c) {
            return mods.indexOf(c) >= 0;
        }
    }

    static final class ClsEntry {
        char lv;
        boolean dep, ok;
        String mods, name, artifact, why;
        String[] sup;
        int tier;
        List<Entry> mem = new ArrayList<>();
        List<String> shape = new ArrayList<>();

        String pkg() {
            return name.substring(0, Math.max(0, name.lastIndexOf('/'))).replace('/', '.');
        }
    }

    static final class ApiList {
        List<ClsEntry> cls = new ArrayList<>();
        List<String[]> refs = new ArrayList<>();
        Map<String, ClsEntry> by = new HashMap<>();
    }

    static ApiList readList(String f, Tiers tiers) throws IOException {
        ApiList l = new ApiList();
        String sec = "";
        ClsEntry cur = null;
        for (String s : readText(f)) {
            if (s.isEmpty() || s.startsWith("#")) continue;
            if (s.startsWith("[")) {
                sec = s.substring(1, s.length() - 1).split(" ")[0];
                continue;
            }
            String[] t = s.trim().split(" ");
            if (t[0].equals("C")) {
                cur = new ClsEntry();
                cur.lv = t[1].charAt(0);
                cur.dep = t[2].equals("D");
                cur.mods = t[3];
                cur.name = t[4];
                cur.sup = t[5].equals("-") ? new String[0] : t[5].split(",");
                cur.artifact = sec;
                cur.tier = tiers.of(sec, cur.name);
                l.cls.add(cur);
                l.by.put(cur.name, cur);
            } else if (t[0].equals("R")) l.refs.add(new String[] {t[1], t[2], t[3], t[4]});
            else {
                Entry e = new Entry();
                e.lv = t[1].charAt(0);
                e.dep = t[2].equals("D");
                e.mods = t[3];
                e.name = t[4];
                e.desc = t[5];
                if (t.length > 6) e.from = t[6];
                cur.mem.add(e);
            }
        }
        return l;
    }

    /** Lines "TIER ARTIFACT-REGEX CLASS-REGEX"; first match wins; else tier 9. */
    static final class Tiers {
        final List<Object[]> rules = new ArrayList<>();

        Tiers(String f) throws IOException {
            if (f == null || !Files.exists(Path.of(f))) return;
            for (String s : Files.readAllLines(Path.of(f))) {
                s = s.trim();
                if (s.isEmpty() || s.startsWith("#")) continue;
                String[] t = s.split("\\s+");
                rules.add(new Object[] {
                    Integer.parseInt(t[0]), Pattern.compile(t[1]), Pattern.compile(t[2])
                });
            }
        }

        int of(String a, String c) {
            for (Object[] r : rules)
                if (((Pattern) r[1]).matcher(a).matches()
                        && ((Pattern) r[2]).matcher(c).find()) return (Integer) r[0];
            return 9;
        }
    }

    static String defaultTiers(String list) {
        Path p = Path.of(list).toAbsolutePath().getParent().resolve("tiers.txt");
        return Files.exists(p) ? p.toString() : null;
    }

    static boolean keep(Opts o, ClsEntry c) {
        if (o.has("--tier") && !Arrays.asList(o.one("--tier", "").split(",")).contains("" + c.tier))
            return false;
        if (o.has("--artifact") && !c.artifact.startsWith(o.one("--artifact", ""))) return false;
        if (o.has("--package") && !pkgMatch(o.one("--package", ""), c.pkg())) return false;
        return true;
    }

    static boolean pkgMatch(String pat, String pkg) {
        if (pat.equals("all")) return true;
        if (pat.endsWith("*")) return pkg.startsWith(pat.substring(0, pat.length() - 1));
        return pkg.equals(pat);
    }

    // ---------------------------------------------------------------- check

    static final class Tally {
        int c, cOk, m, mOk;

        void addC(boolean ok) {
            c++;
            if (ok) cOk++;
        }

        void addM(boolean ok) {
            m++;
            if (ok) mOk++;
        }

        static String pct(int a, int b) {
            return b == 0
                    ? "    -"
                    : String.format(Locale.ROOT, "%5.1f", Math.floor(1000.0 * a / b) / 10);
        }

        String row(String k, int w) {
            return String.format(
                    Locale.ROOT,
                    "%-" + w + "s %5d /%5d  %s %%   %6d /%6d  %s %%",
                    k,
                    cOk,
                    c,
                    pct(cOk, c),
                    mOk,
                    m,
                    pct(mOk, m));
        }
    }

    static void table(String title, Map<String, Tally> t) {
        int w = Math.max(24, t.keySet().stream().mapToInt(String::length).max().orElse(10));
        System.out.println("\n" + title);
        System.out.println(String.format(
                "%-" + w + "s %13s %7s    %14s %7s", "", "classes", "", "members", ""));
        t.forEach((k, v) -> System.out.println(v.row(k, w)));
    }

    static int check(Opts o) throws IOException {
        String list = o.one("--list", null);
        if (list == null) {
            System.err.println("--list FILE needed");
            return 2;
        }
        ApiList l = readList(list, new Tiers(o.one("--tiers", defaultTiers(list))));
        String[] sw = o.one("--swap", "org.apache.flink=io.millrace")
                .replace('.', '/')
                .split("=");
        Universe u = new Universe();
        for (String r : o.rest) u.load(Path.of(r), "ours");
        for (String r : o.all("--cp")) u.load(Path.of(r), "cp");
        String from = sw[0] + "/", to = sw[1] + "/";
        String levels = o.one("--level", API);
        boolean shadedStrict = o.has("--strict-shaded");

        Map<String, Tally> byPkg = new TreeMap<>(),
                byArt = new LinkedHashMap<>(),
                byTier = new TreeMap<>(),
                byLev = new LinkedHashMap<>();
        String[] names = {
            "@Public",
            "@PublicEvolving",
            "@Experimental",
            "inherited (non-API base)",
            "de facto (defacto.txt)"
        };
        for (int i = 0; i < 5; i++)
            for (String d : new String[] {"", " deprecated"}) byLev.put(names[i] + d, new Tally());
        Tally ann = new Tally(), annLive = new Tally(), all = new Tally(), supT = new Tally();
        List<String> missing = new ArrayList<>(), shape = new ArrayList<>();
        for (ClsEntry c : l.cls) {
            if (!keep(o, c)) continue;
            String n = swap(c.name, from, to);
            Cls k = u.map.get(n);
            if (k == null) c.why = "absent";
            else if (k.itf() != (c.mods.contains("i") || c.mods.contains("@")))
                c.why = "class/interface kind differs";
            else if (!u.visible(k)) c.why = "not visible";
            else c.ok = true;
            boolean countC = levels.indexOf(c.lv) >= 0 && !(o.has("--skip-deprecated") && c.dep);
            if (countC) {
                for (Tally t : tallies(byPkg, byArt, byTier, c)) t.addC(c.ok);
                byLev.get(names[API.indexOf(c.lv)] + (c.dep ? " deprecated" : ""))
                        .addC(c.ok);
                all.addC(c.ok);
                if (ANNOTATED.indexOf(c.lv) >= 0) {
                    ann.addC(c.ok);
                    if (!c.dep) annLive.addC(c.ok);
                }
            }
            if (!c.ok && countC)
                missing.add(c.pkg() + "\tclass " + c.name.replace('/', '.') + "  [" + c.lv
                        + (c.dep ? " deprecated" : "") + "; " + c.why + "; "
                        + c.mem.stream().filter(e -> e.lv != 'N').count() + " members]");
            if (c.ok) {
                for (String s : c.sup) {
                    if (s.startsWith(from) && !l.by.containsKey(s))
                        continue; // not an API supertype
                    boolean ok = u.subtype(k, swap(s, from, to));
                    supT.addM(ok);
                    if (!ok) c.shape.add("lacks supertype " + s);
                }
                if (c.mods.indexOf('f') < 0 && k.is(Opcodes.ACC_FINAL))
                    c.shape.add("is final, was not");
                if (!c.mods.contains("a") && !k.itf() && k.is(Opcodes.ACC_ABSTRACT))
                    c.shape.add("is abstract, was not");
                if (c.mods.indexOf('e') == 1 != k.is(Opcodes.ACC_ENUM))
                    c.shape.add("enum-ness differs");
            }
            Set<String> want = new HashSet<>();
            for (Entry e : c.mem) {
                String d = swapDesc(e.desc, from, to);
                want.add(e.name + " " + d);
                if (e.lv == 'N') continue;
                if (c.ok) {
                    Object[] r = u.find(k, e.name + " " + d);
                    if (r == null && !shadedStrict && e.desc.contains(from + "shaded/"))
                        r = u.find(k, e.name + " " + swapDescKeepShaded(e.desc, from, to));
                    if (r == null)
                        e.why = k.mem.values().stream()
                                        .anyMatch(x -> x.name.equals(e.name)
                                                && x.method() == (e.desc.charAt(0) == '('))
                                ? "other descriptor only"
                                : "absent";
                    else {
                        Mem m = (Mem) r[1];
                        if (m.is(Opcodes.ACC_STATIC) != e.has('s')) e.why = "static-ness differs";
                        else if (!m.accessible() || e.has('p') && !m.is(Opcodes.ACC_PUBLIC))
                            e.why = "not accessible";
                        else {
                            e.ok = true;
                            if (!e.has('f')
                                    && e.desc.charAt(0) == '('
                                    && !e.has('s')
                                    && m.is(Opcodes.ACC_FINAL)
                                    && !c.mods.contains("f"))
                                c.shape.add(e.name + e.desc + " is final, was not");
                            if (!e.has('a') && m.is(Opcodes.ACC_ABSTRACT))
                                c.shape.add(e.name + e.desc + " is abstract, was not");
                        }
                    }
                } else e.why = "class missing";
                if (levels.indexOf(e.lv) < 0 || o.has("--skip-deprecated") && e.dep) continue;
                for (Tally t : tallies(byPkg, byArt, byTier, c)) t.addM(e.ok);
                byLev.get(names[API.indexOf(e.lv)] + (e.dep ? " deprecated" : ""))
                        .addM(e.ok);
                all.addM(e.ok);
                if (ANNOTATED.indexOf(e.lv) >= 0) {
                    ann.addM(e.ok);
                    if (!e.dep) annLive.addM(e.ok);
                }
                if (!e.ok && c.ok)
                    missing.add(c.pkg() + "\t  " + c.name.substring(c.name.lastIndexOf('/') + 1)
                            + "." + e.name + " " + e.desc + "  [" + e.lv
                            + (e.dep ? " deprecated" : "") + "; " + e.why
                            + (e.from == null ? "" : "; via " + e.from) + "]");
            }
            // abstract methods that a user's existing subclass would not have
            if (c.ok && (k.itf() || k.is(Opcodes.ACC_ABSTRACT)))
                for (Mem m : k.mem.values())
                    if (m.is(Opcodes.ACC_ABSTRACT) && !m.synthetic() && !want.contains(m.key())) {
                        boolean inherited = false;
                        for (Cls s : u.supers(k)) if (s.mem.containsKey(m.key())) inherited = true;
                        if (!inherited) c.shape.add("new abstract method " + m.key());
                    }
            for (String s : c.shape)
                shape.add(c.pkg() + "\t" + c.name.replace('/', '.') + ": " + s);
        }
        Tally refT = new Tally();
        if (!o.has("--tier") && !o.has("--artifact") && !o.has("--package"))
            for (String[] r : l.refs) refT.addC(u.map.containsKey(swap(r[2], from, to)));

        System.out.println("list " + list + ", swap " + sw[0].replace('/', '.') + " -> "
                + sw[1].replace('/', '.') + ", classes read " + u.map.size());
        if (!o.has("--summary")) table("per package", byPkg);
        table("per artifact", byArt);
        table("per tier", byTier);
        byLev.values().removeIf(t -> t.c + t.m == 0);
        table("per level", byLev);
        Map<String, Tally> tot = new LinkedHashMap<>();
        tot.put("TOTAL annotated, not deprecated", annLive);
        tot.put("TOTAL annotated (P+E+X)", ann);
        tot.put("TOTAL all levels", all);
        table("total", tot);
        System.out.println("\nsupertype relations kept: " + supT.mOk + " of " + supT.m
                + " (of present classes); non-API types named in API signatures present: "
                + refT.cOk + " of " + refT.c + "; shape warnings: " + shape.size()
                + "; supertypes not resolvable: " + u.unresolved.size());
        if (o.has("--missing")) {
            System.out.println("\nmissing in " + o.one("--missing", ""));
            missing.stream()
                    .filter(s -> pkgMatch(o.one("--missing", ""), s.split("\t")[0]))
                    .forEach(s -> System.out.println(s.split("\t")[1]));
        }
        if (o.has("--shape")) {
            System.out.println("\nshape warnings in " + o.one("--shape", ""));
            shape.stream()
                    .filter(s -> pkgMatch(o.one("--shape", ""), s.split("\t")[0]))
                    .forEach(s -> System.out.println(s.split("\t")[1]));
        }
        if (o.has("--verbose")) System.out.println("\nunresolved supertypes: " + u.unresolved);
        if (o.has("--json")) {
            StringBuilder b = new StringBuilder("{");
            Map<String, Tally> j = new LinkedHashMap<>(tot);
            byTier.forEach((k, v) -> j.put(k, v));
            byArt.forEach((k, v) -> j.put("artifact " + k, v));
            byLev.forEach((k, v) -> j.put("level " + k, v));
            byPkg.forEach((k, v) -> j.put("package " + k, v));
            j.forEach((k, v) -> b.append(b.length() > 1 ? ",\n" : "\n")
                    .append("\"")
                    .append(k)
                    .append("\":{\"classes\":")
                    .append(v.c)
                    .append(",\"classesPresent\":")
                    .append(v.cOk)
                    .append(",\"members\":")
                    .append(v.m)
                    .append(",\"membersPresent\":")
                    .append(v.mOk)
                    .append("}"));
            writeText(o.one("--json", ""), b.append("\n}\n").toString());
        }
        if (o.has("--min")) {
            double min = Double.parseDouble(o.one("--min", "0")),
                    got =
                            all.m + all.c == 0
                                    ? 100
                                    : Math.min(
                                            all.m == 0 ? 100 : 100.0 * all.mOk / all.m,
                                            all.c == 0 ? 100 : 100.0 * all.cOk / all.c);
            boolean bad = got < min;
            System.out.println(String.format(
                    Locale.ROOT,
                    "%s: %.2f %% of the selected classes/members (the lower of the two), wanted %.2f %%",
                    bad ? "BELOW" : "OK",
                    got,
                    min));
            return bad ? 1 : 0;
        }
        return 0;
    }

    static List<Tally> tallies(
            Map<String, Tally> p, Map<String, Tally> a, Map<String, Tally> t, ClsEntry c) {
        return List.of(
                p.computeIfAbsent(c.pkg(), k -> new Tally()),
                a.computeIfAbsent(c.artifact, k -> new Tally()),
                t.computeIfAbsent("tier " + c.tier, k -> new Tally()));
    }

    static String swap(String n, String from, String to) {
        return n.startsWith(from) ? to + n.substring(from.length()) : n;
    }

    static String swapDesc(String d, String from, String to) {
        return d.replace("L" + from, "L" + to);
    }

    static String swapDescKeepShaded(String d, String from, String to) {
        return d.replace("L" + from + "shaded/", "L\0")
                .replace("L" + from, "L" + to)
                .replace("L\0", "L" + from + "shaded/");
    }

    // ---------------------------------------------------------------- stats

    static void stats(Opts o) throws IOException {
        String list = o.one("--list", null);
        ApiList l = readList(list, new Tiers(o.one("--tiers", defaultTiers(list))));
        Map<String, int[]> art = new LinkedHashMap<>(),
                tier = new TreeMap<>(),
                tierArt = new TreeMap<>(),
                pk = new TreeMap<>();
        for (ClsEntry c : l.cls) {
            if (!keep(o, c)) continue;
            for (int[] r : List.of(
                    art.computeIfAbsent(c.artifact, k -> new int[14]),
                    tier.computeIfAbsent("tier " + c.tier, k -> new int[14]),
                    pk.computeIfAbsent("tier " + c.tier + " " + c.pkg(), k -> new int[14]),
                    tierArt.computeIfAbsent(
                            "tier " + c.tier + " " + c.artifact, k -> new int[14]))) {
                r[0]++;
                r[2 + API.indexOf(c.lv)]++;
                if (c.dep) r[12]++;
                for (Entry e : c.mem) {
                    if (e.lv == 'N') continue;
                    r[1]++;
                    r[7 + API.indexOf(e.lv)]++;
                    if (e.dep) r[13]++;
                }
            }
        }
        for (var t : List.of(
                Map.entry("artifact", art),
                Map.entry("tier", tier),
                Map.entry("tier x artifact", tierArt),
                Map.entry("tier x package", pk))) {
            if (t.getKey().equals("tier x package") && o.has("--summary")) continue;
            System.out.println(
                    "\n| " + t.getKey()
                            + " | classes | P | E | X | U | depr. | members | P | E | X | I | U | depr. |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
            int[] s = new int[14];
            t.getValue().forEach((k, r) -> {
                row(k, r);
                for (int i = 0; i < 14; i++) s[i] += r[i];
            });
            row("total", s);
        }
        System.out.println("\nnon-API types named in API signatures: " + l.refs.size());
    }

    static void row(String k, int[] r) {
        System.out.println("| " + k + " | " + r[0] + " | " + r[2] + " | " + r[3] + " | " + r[4]
                + " | " + r[6] + " | " + r[12] + " | " + r[1] + " | " + r[7] + " | " + r[8] + " | "
                + r[9] + " | " + r[10] + " | " + r[11] + " | " + r[13] + " |");
    }

    // ---------------------------------------------------------------- refs

    /** What one class file of a job names. */
    static final class Refs {
        String name;
        Set<String> classes = new TreeSet<>(),
                members = new TreeSet<>(),
                strings = new TreeSet<>(),
                shaded = new TreeSet<>();
        boolean deserLambda, test, isAbstract;
        int lambdas, serLambdas;
        Set<String> jarClasses = new HashSet<>();
    }

    static Refs scan(byte[] b, String pre) {
        Refs r = new Refs();
        final String dot = pre.replace('/', '.');
        class H {
            void c(String n) {
                if (n == null) return;
                if (n.startsWith("[")) {
                    t(Type.getType(n));
                    return;
                }
                if (n.startsWith(pre)) r.classes.add(n);
            }

            void t(Type t) {
                if (t.getSort() == Type.METHOD) {
                    for (Type a : t.getArgumentTypes()) t(a);
                    t(t.getReturnType());
                    return;
                }
                if (t.getSort() == Type.ARRAY) t = t.getElementType();
                if (t.getSort() == Type.OBJECT) c(t.getInternalName());
            }

            void d(String d) {
                if (d != null) t(Type.getType(d));
            }

            void m(String o, String n, String d) {
                if (!o.startsWith("[")) r.members.add(o + " " + n + " " + d);
                c(o);
                d(d);
            }

            void k(Object v) {
                if (v instanceof Type) t((Type) v);
                else if (v instanceof Handle) {
                    Handle h = (Handle) v;
                    m(h.getOwner(), h.getName(), h.getDesc());
                } else if (v instanceof String
                        && (((String) v).contains(dot) || ((String) v).contains(pre)))
                    r.strings.add(
                            ((String) v).length() > 160
                                    ? ((String) v).substring(0, 160)
                                    : (String) v);
            }
        }
        H h = new H();
        new ClassReader(b)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public void visit(
                                    int v, int acc, String n, String sig, String s, String[] i) {
                                r.name = n;
                                r.isAbstract = (acc & Opcodes.ACC_ABSTRACT) != 0;
                                h.c(s);
                                if (i != null) for (String x : i) h.c(x);
                            }

                            AnnotationVisitor av(String d) {
                                h.d(d);
                                return new AnnotationVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visit(String n, Object v) {
                                        h.k(v);
                                    }

                                    @Override
                                    public AnnotationVisitor visitArray(String n) {
                                        return this;
                                    }

                                    @Override
                                    public AnnotationVisitor visitAnnotation(String n, String dd) {
                                        return av(dd);
                                    }
                                };
                            }

                            @Override
                            public AnnotationVisitor visitAnnotation(String d, boolean vis) {
                                return av(d);
                            }

                            @Override
                            public FieldVisitor visitField(
                                    int a, String n, String d, String s, Object v) {
                                h.d(d);
                                if (v != null) h.k(v);
                                return new FieldVisitor(Opcodes.ASM9) {
                                    @Override
                                    public AnnotationVisitor visitAnnotation(
                                            String x, boolean vis) {
                                        return av(x);
                                    }
                                };
                            }

                            @Override
                            public MethodVisitor visitMethod(
                                    int a, String n, String d, String s, String[] ex) {
                                h.d(d);
                                if (ex != null) for (String x : ex) h.c(x);
                                if (n.equals("$deserializeLambda$")) r.deserLambda = true;
                                final boolean dl = n.equals("$deserializeLambda$");
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public AnnotationVisitor visitAnnotation(
                                            String x, boolean vis) {
                                        if (x.endsWith("/Test;")
                                                || x.endsWith("/ParameterizedTest;")
                                                || x.endsWith("/TestTemplate;")) r.test = true;
                                        return av(x);
                                    }

                                    @Override
                                    public void visitTypeInsn(int op, String t) {
                                        h.c(t);
                                    }

                                    @Override
                                    public void visitFieldInsn(
                                            int op, String o, String nn, String dd) {
                                        h.m(o, nn, dd);
                                    }

                                    @Override
                                    public void visitMethodInsn(
                                            int op, String o, String nn, String dd, boolean i) {
                                        h.m(o, nn, dd);
                                    }

                                    @Override
                                    public void visitLdcInsn(Object v) {
                                        if (!dl) h.k(v);
                                        else if (v instanceof Type) h.k(v);
                                    }

                                    @Override
                                    public void visitMultiANewArrayInsn(String dd, int x) {
                                        h.d(dd);
                                    }

                                    @Override
                                    public void visitTryCatchBlock(
                                            Label x, Label y, Label z, String t) {
                                        h.c(t);
                                    }

                                    @Override
                                    public void visitInvokeDynamicInsn(
                                            String nn, String dd, Handle bsm, Object... args) {
                                        h.d(dd);
                                        for (Object v : args) h.k(v);
                                        if (bsm.getOwner()
                                                .equals("java/lang/invoke/LambdaMetafactory")) {
                                            r.lambdas++;
                                            if (bsm.getName().equals("altMetafactory"))
                                                r.serLambdas++;
                                        }
                                        // the lambda's functional interface method is a member
                                        // reference, too
                                        if (bsm.getOwner()
                                                        .equals(
                                                                "java/lang/invoke/LambdaMetafactory")
                                                && args[0] instanceof Type)
                                            h.m(
                                                    Type.getReturnType(dd).getInternalName(),
                                                    nn,
                                                    ((Type) args[0]).getDescriptor());
                                    }
                                };
                            }
                        },
                        ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return r;
    }

    /** Prints how much of the packages asked for a job calls, and what it does not; whether it is enough. */
    static boolean called(Opts o, ApiList l, Set<String> classes, Set<String> members) {
        String levels = o.one("--level", ANNOTATED);
        boolean skip = o.has("--skip-deprecated");
        Tally t = new Tally();
        List<String> missing = new ArrayList<>();
        for (ClsEntry c : l.cls) {
            if (o.all("--called").stream().noneMatch(p -> pkgMatch(p, c.pkg()))) continue;
            if (skip && c.dep) continue;
            if (levels.indexOf(c.lv) >= 0) t.addC(classes.contains(c.name));
            for (Entry m : c.mem) {
                if (m.desc.charAt(0) != '(' || levels.indexOf(m.lv) < 0 || skip && m.dep) continue;
                String from = m.from == null ? c.name : m.from;
                boolean isCalled = members.contains(from + " " + m.name + " " + m.desc);
                t.addM(isCalled);
                if (!isCalled)
                    missing.add(simpleName(c.name) + "." + m.name
                            + Arrays.stream(Type.getArgumentTypes(m.desc))
                                    .map(a -> simpleName(a.getClassName()))
                                    .collect(Collectors.joining(", ", "(", ")")));
            }
        }
        missing.forEach(x -> System.out.println("   not called: " + x));
        double pct = t.m == 0 ? 100 : 100.0 * t.mOk / t.m;
        double min = Double.parseDouble(o.one("--min", "0"));
        System.out.printf(
                Locale.ROOT,
                "%s: named %d of %d classes, called %d of %d methods, %.1f %%%n",
                pct >= min ? "OK" : "TOO FEW",
                t.cOk,
                t.c,
                t.mOk,
                t.m,
                pct);
        return pct >= min;
    }

    static String simpleName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('.')) + 1);
    }

    /** Verdict letters: API levels, N internal, - unannotated, V only for testing, T test utility, J inherited from JDK, S shaded, ? absent. */
    static int refs(Opts o) throws IOException {
        boolean enough = true;
        String list = o.one("--list", null);
        ApiList l = readList(list, new Tiers(o.one("--tiers", defaultTiers(list))));
        String pre = o.one("--prefix", "org.apache.flink").replace('.', '/') + "/";
        Universe u = new Universe();
        for (String f : o.all("--flink")) u.load(Path.of(f), "flink");
        Set<String> testUtil = new HashSet<>();
        for (String f : o.all("--testutil")) {
            Universe t = new Universe();
            t.load(Path.of(f), "testutil");
            testUtil.addAll(t.map.keySet());
            u.map.putAll(t.map);
        }
        Set<String> api = l.by.keySet();
        Universe ours = null;
        String[] sw = o.one("--swap", "org.apache.flink=io.millrace")
                .replace('.', '/')
                .split("=");
        if (o.has("--against")) {
            ours = new Universe();
            for (String f : o.all("--against")) ours.load(Path.of(f), "ours");
        }

        for (String jar : o.rest) {
            Universe j = new Universe();
            List<Refs> rs = new ArrayList<>();
            List<String> services = new ArrayList<>();
            List<String> meta = new ArrayList<>();
            entries(Path.of(jar), (n, b) -> {
                if (classEntry(n)) {
                    Cls c = parse(b, "job");
                    j.map.put(c.name, c);
                    rs.add(scan(b, pre));
                } else if (n.startsWith("META-INF/services/")) services.add(n.substring(18));
                else if (new String(b, StandardCharsets.ISO_8859_1).contains("org.apache.flink"))
                    meta.add(n);
            });
            Universe full = new Universe();
            full.map.putAll(u.map);
            full.map.putAll(j.map);
            if (o.has("--testutil-class")) {
                Pattern tp = Pattern.compile(o.one("--testutil-class", ""));
                for (String n : full.map.keySet()) if (tp.matcher(n).find()) testUtil.add(n);
            }
            Map<String, Integer> cv = new TreeMap<>(), mv = new TreeMap<>();
            Map<String, Integer> bad = new TreeMap<>();
            Set<String> seenC = new TreeSet<>(), seenM = new TreeSet<>();
            Set<String> strings = new TreeSet<>(), unlinked = new TreeSet<>();
            int lam = 0, ser = 0, deser = 0;
            Map<String, Set<Character>> perTop = new TreeMap<>();
            Map<String, Set<String>> perTopBad = new TreeMap<>(), helpers = new TreeMap<>();
            Set<String> testTops = new TreeSet<>();
            for (Refs r : rs) {
                lam += r.lambdas;
                ser += r.serLambdas;
                if (r.deserLambda) deser++;
                strings.addAll(r.strings);
                String top =
                        r.name.contains("$") ? r.name.substring(0, r.name.indexOf('$')) : r.name;
                if (r.test && !r.isAbstract) testTops.add(top);
                Set<Character> vs = perTop.computeIfAbsent(top, k -> new TreeSet<>());
                for (String c : r.classes) {
                    if (j.map.containsKey(c) && !testUtil.contains(c)) {
                        String ct = c.contains("$") ? c.substring(0, c.indexOf('$')) : c;
                        if (!ct.equals(top))
                            helpers.computeIfAbsent(top, k -> new TreeSet<>()).add(ct);
                        continue;
                    }
                    char v = classVerdict(c, l, u, testUtil, pre);
                    vs.add(v);
                    if (seenC.add(c)) {
                        cv.merge("" + v, 1, Integer::sum);
                        if (isBad(v)) bad.merge("class " + c + " [" + v + "]", 0, Integer::sum);
                    }
                    if (isBad(v)) {
                        bad.merge("class " + c + " [" + v + "]", 1, Integer::sum);
                        perTopBad.computeIfAbsent(top, k -> new TreeSet<>()).add(c);
                    }
                    if (ours != null
                            && !c.startsWith(pre + "shaded/")
                            && ours.get(swap(c, sw[0] + "/", sw[1] + "/")) == null)
                        unlinked.add("class " + c);
                }
                for (String m : r.members) {
                    String[] t = m.split(" ");
                    Cls own = full.map.get(t[0]);
                    if (!t[0].startsWith(pre) && own == null) continue;
                    String decl = t[0];
                    Object[] f = own == null ? null : full.find(own, t[1] + " " + t[2]);
                    if (f != null) decl = ((Cls) f[0]).name;
                    if (j.map.containsKey(decl) && f != null) continue; // the job's own member
                    if (own != null && j.map.containsKey(t[0]) && f == null)
                        continue; // own class, unresolvable: third-party base
                    if (f != null && !decl.startsWith(pre)) {
                        if (!j.map.containsKey(t[0]) && seenM.add(m))
                            mv.merge("J", 1, Integer::sum);
                        continue;
                    }
                    char v = memberVerdict(t[0], t[1], t[2], f, l, full, testUtil, pre);
                    vs.add(v);
                    String k = decl + " " + t[1] + " " + t[2];
                    if (seenM.add(k)) mv.merge("" + v, 1, Integer::sum);
                    if (isBad(v)) {
                        bad.merge(
                                "member " + decl + "." + t[1] + t[2] + " [" + v + "]",
                                1,
                                Integer::sum);
                        perTopBad.computeIfAbsent(top, x -> new TreeSet<>()).add(decl);
                    }
                    if (ours != null
                            && !j.map.containsKey(t[0])
                            && !decl.startsWith(pre + "shaded/")) {
                        Cls oc = ours.get(swap(t[0], sw[0] + "/", sw[1] + "/"));
                        if (oc == null
                                || ours.find(
                                                oc,
                                                t[1] + " "
                                                        + swapDesc(t[2], sw[0] + "/", sw[1] + "/"))
                                        == null) unlinked.add("member " + t[0] + "." + t[1] + t[2]);
                    }
                }
            }
            System.out.println("== " + Path.of(jar).getFileName() + ": " + rs.size()
                    + " classes; distinct Flink classes referenced " + seenC.size() + " " + cv
                    + "; members " + seenM.size() + " " + mv
                    + "; lambdas " + lam + " (serializable " + ser
                    + ", classes with $deserializeLambda$ " + deser + ")"
                    + (services.isEmpty() ? "" : "; services " + services)
                    + (meta.isEmpty() ? "" : "; other files naming flink: " + meta.size())
                    + (strings.isEmpty() ? "" : "; strings naming flink: " + strings.size()));
            if (ours != null) {
                System.out.println("   unlinked against ours: " + unlinked.size());
                unlinked.forEach(x -> System.out.println("     " + x));
            }
            if (o.has("--verbose")) {
                strings.forEach(x -> System.out.println("   string: " + x.replace('\n', ' ')));
                meta.forEach(x -> System.out.println("   file: " + x));
            }
            if (o.has("--called")) enough &= called(o, l, seenC, seenM);
            if (o.has("--by-class"))
                for (String c : seenC)
                    System.out.println("   " + classVerdict(c, l, u, testUtil, pre) + " "
                            + c.replace('/', '.'));
            if (!o.has("--tests"))
                bad.entrySet().stream()
                        .sorted((a, b) -> b.getValue() - a.getValue())
                        .limit(Integer.parseInt(o.one("--top", "60")))
                        .forEach(e -> System.out.println(
                                "   non-API: " + e.getKey() + " x" + e.getValue()));
            else {
                // transitive closure over helper classes in the same jar
                Map<String, Set<Character>> trans = new TreeMap<>();
                Map<String, Set<String>> tbad = new TreeMap<>();
                for (String t : testTops) {
                    Set<String> seen = new TreeSet<>();
                    Deque<String> q = new ArrayDeque<>(List.of(t));
                    Set<Character> v = new TreeSet<>();
                    Set<String> bd = new TreeSet<>();
                    while (!q.isEmpty()) {
                        String x = q.poll();
                        if (!seen.add(x)) continue;
                        v.addAll(perTop.getOrDefault(x, Set.of()));
                        bd.addAll(perTopBad.getOrDefault(x, Set.of()));
                        q.addAll(helpers.getOrDefault(x, Set.of()));
                    }
                    trans.put(t, v);
                    tbad.put(t, bd);
                }
                int strictApi = 0,
                        listOnly = 0,
                        apiTu = 0,
                        direct = 0,
                        near = 0,
                        itc = 0,
                        itcOk = 0;
                Map<String, Integer> blockers = new HashMap<>();
                List<String> ok = new ArrayList<>();
                Map<String, Integer> sole = new HashMap<>();
                for (String t : testTops) {
                    boolean clean = tbad.get(t).isEmpty();
                    boolean tu = trans.get(t).contains('T');
                    boolean it = t.endsWith("ITCase");
                    if (perTopBad.getOrDefault(t, Set.of()).isEmpty()) direct++;
                    if (it) itc++;
                    if (clean) {
                        apiTu++;
                        if (!tu) strictApi++;
                        if (!trans.get(t).contains('p')) listOnly++;
                        if (it) itcOk++;
                        ok.add(t);
                    } else {
                        if (tbad.get(t).size() <= 3) near++;
                        for (String x : tbad.get(t)) blockers.merge(x, 1, Integer::sum);
                        if (tbad.get(t).size() == 1)
                            sole.merge(tbad.get(t).iterator().next(), 1, Integer::sum);
                    }
                }
                int any = 0;
                for (String t : testTops) {
                    Set<String> b2 = new TreeSet<>(tbad.get(t));
                    if (b2.stream().allMatch(x -> x.contains("/scala/"))) any++;
                }
                System.out.println("   test classes (with test methods) " + testTops.size()
                        + ", of them ITCase " + itc
                        + "; own code references only API + test utils: " + direct
                        + "; also with same-jar helpers followed: " + apiTu + " (ITCase " + itcOk
                        + "; without test utils " + strictApi
                        + "; all API classes used are in the list " + listOnly
                        + "); blocked by at most 3 non-API classes: " + near);
                blockers.entrySet().stream()
                        .sorted((a, b) -> b.getValue() - a.getValue())
                        .limit(Integer.parseInt(o.one("--top", "40")))
                        .forEach(e ->
                                System.out.println("   blocker " + e.getValue() + " x " + e.getKey()
                                        + " [" + classVerdict(e.getKey(), l, u, testUtil, pre) + "]"
                                        + (sole.containsKey(e.getKey())
                                                ? " sole blocker of " + sole.get(e.getKey())
                                                : "")));
                if (o.has("--by-class")) ok.forEach(x -> System.out.println("   ok " + x));
            }
        }
        return enough ? 0 : 1;
    }

    static boolean isBad(char v) {
        return "N-V?".indexOf(v) >= 0;
    }

    static char classVerdict(String c, ApiList l, Universe u, Set<String> testUtil, String pre) {
        if (c.startsWith(pre + "shaded/")) return 'S';
        ClsEntry e = l.by.get(c);
        if (e != null) return e.lv;
        if (testUtil.contains(c)) return 'T';
        Cls k = u.map.get(c);
        if (k == null) return '?';
        char v = u.level(k);
        if (ANNOTATED.indexOf(v) >= 0)
            return v == 'P' || v == 'E' || v == 'X'
                    ? 'p'
                    : v; // annotated, but in an artifact the list does not cover
        return v == 'N' ? 'N' : '-';
    }

    static char memberVerdict(
            String owner,
            String name,
            String desc,
            Object[] f,
            ApiList l,
            Universe full,
            Set<String> testUtil,
            String pre) {
        String key = name + " " + desc;
        if (owner.startsWith(pre + "shaded/")) return 'S';
        List<String> chain = new ArrayList<>(List.of(owner));
        Cls o = full.map.get(owner);
        if (o != null && !name.equals("<init>")) for (Cls s : full.supers(o)) chain.add(s.name);
        for (String c : chain) {
            ClsEntry e = l.by.get(c);
            if (e == null) continue;
            for (Entry m : e.mem) if (m.name.equals(name) && m.desc.equals(desc)) return m.lv;
        }
        if (testUtil.contains(owner)) return 'T';
        if (f == null) return '?';
        Cls d = (Cls) f[0];
        Mem m = (Mem) f[1];
        if (testUtil.contains(d.name)) return 'T';
        if (m.own == 'N') return 'N';
        if (m.vft) return 'V';
        char v = m.own != '-' ? m.own : full.level(d);
        if (ANNOTATED.indexOf(v) >= 0) return 'p';
        return v == 'N' ? 'N' : '-';
    }
}
