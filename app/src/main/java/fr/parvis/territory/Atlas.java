package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole tree as it was at one moment, in memory; never changed, only replaced. */
final class Atlas {

    private static final int LONGEST_SUCCESSION = 20;

    private final Map<BodyId, Body> byId;
    private final Map<BodyKind, Map<String, Body>> byCode = new EnumMap<>(BodyKind.class);
    private final Map<String, Body> bySlug;
    private final String[] sortedSlugs;
    private final Map<String, List<Body>> byPostalCode = new HashMap<>();
    private final Map<BodyId, List<Body>> children = new HashMap<>();
    private final Map<BodyId, List<Body>> predecessors = new HashMap<>();
    private final Map<String, List<Body>> communesByDepartement = new HashMap<>();
    private final Map<String, BodyId> formerCodes;

    Atlas(List<Body> bodies, Map<String, BodyId> formerCodes) {
        this.byId = HashMap.newHashMap(bodies.size());
        this.bySlug = HashMap.newHashMap(bodies.size());
        this.formerCodes = Map.copyOf(formerCodes);
        bodies.forEach(this::add);
        bodies.stream().filter(Body::lives).forEach(this::hang);
        bodies.stream().filter(body -> !body.lives()).forEach(this::remember);
        this.sortedSlugs =
                bodies.stream().filter(Body::lives).map(Body::slug).sorted().toArray(String[]::new);
    }

    private void add(Body body) {
        byId.put(body.id(), body);
        bySlug.put(body.slug(), body);
        byCode.computeIfAbsent(body.kind(), kind -> new HashMap<>()).put(body.code(), body);
    }

    private void hang(Body body) {
        if (body.parent() != null) {
            children.computeIfAbsent(body.parent(), id -> new ArrayList<>()).add(body);
        }
        if (body.is(BodyKind.COMMUNE)) {
            if (body.departement() != null) {
                communesByDepartement
                        .computeIfAbsent(body.departement(), code -> new ArrayList<>())
                        .add(body);
            }
            body.postalCodes()
                    .forEach(code -> byPostalCode
                            .computeIfAbsent(code, same -> new ArrayList<>())
                            .add(body));
        }
    }

    private void remember(Body ended) {
        ended.successor()
                .map(this::current)
                .ifPresent(heir -> predecessors
                        .computeIfAbsent(heir, id -> new ArrayList<>())
                        .add(ended));
    }

    int size() {
        return byId.size();
    }

    Stream<Body> all() {
        return byId.values().stream();
    }

    Optional<Body> find(@Nullable BodyId id) {
        return Optional.ofNullable(id == null ? null : byId.get(id));
    }

    Optional<Body> findByCode(BodyKind kind, @Nullable String code) {
        return Optional.ofNullable(
                code == null ? null : byCode.getOrDefault(kind, Map.of()).get(code));
    }

    Optional<Body> findBySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /**
     * The body of a code that people know: INSEE or SIREN, a slug, or the code of a commune that has merged. Ended bodies
     * are found too. A code of two characters that a département and a région share is nobody's.
     */
    Optional<Body> findByAnyCode(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        List<Body> official = byCode.values().stream()
                .flatMap(codes -> Stream.ofNullable(codes.get(code)))
                .toList();
        if (!official.isEmpty()) {
            return official.size() == 1 ? Optional.of(official.getFirst()) : Optional.empty();
        }
        return findBySlug(code.toLowerCase(Locale.ROOT))
                .or(() -> byId.values().stream()
                        .filter(body -> code.equals(body.siren()))
                        .findFirst())
                .or(() -> find(formerCodes.get(code)));
    }

    /** The body that stands for this one today: itself, or the last of its successors. */
    BodyId current(BodyId id) {
        BodyId at = id;
        for (int step = 0; step < LONGEST_SUCCESSION; step++) {
            Body body = byId.get(at);
            BodyId next = body == null ? null : body.successor().orElse(null);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    Optional<Body> successorOf(String communeCode) {
        BodyId id = findByCode(BodyKind.COMMUNE, communeCode).map(Body::id).orElse(formerCodes.get(communeCode));
        return id == null ? Optional.empty() : find(current(id));
    }

    List<Body> childrenOf(BodyId id) {
        return children.getOrDefault(id, List.of());
    }

    List<Body> predecessorsOf(BodyId id) {
        return predecessors.getOrDefault(id, List.of());
    }

    /** Itself, then what is above it: EPT and EPCI by the tree, then its own département and région by code. */
    List<Body> lineageOf(Body body) {
        List<Body> lineage = new ArrayList<>(5);
        for (Body at = body; at != null && isLocal(at); at = find(at.parent()).orElse(null)) {
            lineage.add(at);
        }
        if (!body.is(BodyKind.REGION)) {
            findByCode(BodyKind.DEPARTEMENT, body.departement()).ifPresent(lineage::add);
        }
        findByCode(BodyKind.REGION, body.region()).ifPresent(lineage::add);
        return lineage;
    }

    private static boolean isLocal(Body body) {
        return switch (body.kind()) {
            case COMMUNE, EPT, EPCI, SYNDICAT -> true;
            case DEPARTEMENT, REGION -> false;
        };
    }

    /** Living communes within a body; a commune holds itself. */
    List<Body> communesOf(Body body) {
        return switch (body.kind()) {
            case COMMUNE -> List.of(body);
            case DEPARTEMENT -> communesByDepartement.getOrDefault(body.code(), List.of());
            case REGION ->
                childrenOf(body.id()).stream()
                        .filter(child -> child.is(BodyKind.DEPARTEMENT))
                        .flatMap(departement -> communesOf(departement).stream())
                        .toList();
            case EPCI, EPT, SYNDICAT ->
                childrenOf(body.id()).stream()
                        .flatMap(child -> communesOf(child).stream())
                        .toList();
        };
    }

    List<Body> withPostalCode(String code) {
        return byPostalCode.getOrDefault(code, List.of());
    }

    /** Living bodies of whose slug a word, but not the first, begins so, in its order. */
    Stream<Body> withWord(String prefix) {
        String word = "-" + prefix;
        return Arrays.stream(sortedSlugs)
                .filter(slug -> slug.contains(word))
                .flatMap(slug -> findBySlug(slug).stream());
    }

    /** Living bodies whose slug begins so, in its order. */
    Stream<Body> beginningWith(String prefix) {
        int found = Arrays.binarySearch(sortedSlugs, prefix);
        int from = found >= 0 ? found : -found - 1;
        return Arrays.stream(sortedSlugs, from, sortedSlugs.length)
                .takeWhile(slug -> slug.startsWith(prefix))
                .flatMap(slug -> findBySlug(slug).stream());
    }
}
