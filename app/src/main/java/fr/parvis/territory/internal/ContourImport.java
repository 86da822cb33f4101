package fr.parvis.territory.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.NeighbourhoodId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps contours and neighbourhoods. A contour older than the tree goes to the successor of the commune it was drawn
 * for.
 */
@Component
class ContourImport {

    private final TreeWriter writer;
    private final ContourStore store;

    ContourImport(TreeWriter writer, ContourStore store) {
        this.writer = writer;
        this.store = store;
    }

    Tally run(OfficialFiles files, OfficialTree tree, Map<BodyKey, BodyId> ids) {
        ContourFiles reader = new ContourFiles(files);
        Tally communes = communes(reader.communes(), tree, ids);
        List<ContourFiles.QuartierPiece> quartiers = Stream.concat(
                        tree.arrondissements().stream().map(ContourImport::district), reader.quartiers().stream())
                .toList();
        Tally neighbourhoods = neighbourhoods(quartiers, ids);
        return new Tally(
                neighbourhoods.neighbourhoods,
                communes.contours + neighbourhoods.contours,
                communes.strays + neighbourhoods.strays);
    }

    private Tally communes(List<ContourFiles.CommunePiece> pieces, OfficialTree tree, Map<BodyKey, BodyId> ids) {
        Map<String, String> formers = new HashMap<>();
        tree.formers().forEach(former -> formers.put(former.code(), former.successor()));
        Map<LocalDate, List<ContourStore.CommuneContour>> byVintage = new TreeMap<>();
        int strays = 0;
        for (ContourFiles.CommunePiece piece : pieces) {
            BodyId own = ids.get(BodyKey.commune(piece.code()));
            BodyId body = own != null ? own : ids.get(BodyKey.commune(formers.getOrDefault(piece.code(), "")));
            if (body == null) {
                strays++;
            } else {
                byVintage
                        .computeIfAbsent(piece.vintage(), vintage -> new ArrayList<>())
                        .add(new ContourStore.CommuneContour(piece.code(), body, piece.area()));
            }
        }
        byVintage.forEach((vintage, contours) -> store.writeCommunes(contours, vintage));
        return new Tally(0, pieces.size() - strays, strays);
    }

    private Tally neighbourhoods(List<ContourFiles.QuartierPiece> quartiers, Map<BodyKey, BodyId> ids) {
        Map<String, NeighbourhoodId> written = new HashMap<>();
        Set<String> slugs = new HashSet<>();
        List<ContourStore.NeighbourhoodContour> contours = new ArrayList<>();
        for (ContourFiles.QuartierPiece piece : quartiers) {
            BodyId commune = ids.get(BodyKey.commune(piece.commune()));
            if (commune != null) {
                NeighbourhoodId id =
                        writer.write(commune, parent(piece, written), piece.code(), piece.name(), slug(piece, slugs));
                written.put(piece.commune() + " " + piece.code(), id);
                if (piece.area() != null) {
                    contours.add(new ContourStore.NeighbourhoodContour(id, piece.area()));
                }
            }
        }
        store.writeNeighbourhoods(contours);
        return new Tally(written.size(), contours.size(), quartiers.size() - written.size());
    }

    private static @Nullable NeighbourhoodId parent(
            ContourFiles.QuartierPiece piece, Map<String, NeighbourhoodId> written) {
        return piece.parent() == null ? null : written.get(piece.commune() + " " + piece.parent());
    }

    /** A part that bears its quartier's name takes its own code too. */
    private static String slug(ContourFiles.QuartierPiece piece, Set<String> slugs) {
        String slug = Slugs.of(piece.name());
        if (slug.isEmpty() || !slugs.add(piece.commune() + " " + slug)) {
            slug = Slugs.of(piece.name() + " " + piece.code());
            slugs.add(piece.commune() + " " + slug);
        }
        return slug;
    }

    private static ContourFiles.QuartierPiece district(OfficialTree.Arrondissement district) {
        return new ContourFiles.QuartierPiece(district.commune(), district.code(), district.name(), null, null);
    }

    /** What was kept, and the polygons of no known body. */
    record Tally(int neighbourhoods, int contours, int strays) {}
}
