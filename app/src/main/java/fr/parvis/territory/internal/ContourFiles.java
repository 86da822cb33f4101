package fr.parvis.territory.internal;

import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.TerritoryError;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;

/**
 * Reads {@code contours-communes-*-YEAR.geojson} (properties {@code code}, {@code nom}) and
 * {@code quartiers-INSEE.geojson} (properties {@code code}, {@code nom} and, for a part of a quartier, {@code parent}).
 */
final class ContourFiles {

    private static final Pattern QUARTIERS = Pattern.compile("quartiers-([0-9][0-9AB][0-9]{3})\\..*");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]{1,20}");

    private final OfficialFiles files;

    ContourFiles(OfficialFiles files) {
        this.files = files;
    }

    /** Contours of communes, of whatever vintage each file is. */
    List<CommunePiece> communes() {
        List<CommunePiece> pieces = new ArrayList<>();
        for (String name : files.beginning("contours-communes", "geojson")) {
            LocalDate vintage = OfficialTreeReader.vintageOf(name);
            read(name, feature -> pieces.add(new CommunePiece(code(name, feature), vintage, feature.area())));
        }
        return pieces;
    }

    /** Neighbourhoods with their contours, quartiers before their parts. */
    List<QuartierPiece> quartiers() {
        List<QuartierPiece> pieces = new ArrayList<>();
        for (String name : files.beginning("quartiers-", "geojson")) {
            Matcher commune = QUARTIERS.matcher(name);
            if (commune.matches()) {
                read(name, feature -> pieces.add(quartier(name, commune.group(1), feature)));
            }
        }
        pieces.sort((a, b) -> Boolean.compare(a.parent() != null, b.parent() != null));
        return pieces;
    }

    private static QuartierPiece quartier(String file, String commune, GeoJsonFeatures.Feature feature) {
        String parent = feature.text("parent");
        return new QuartierPiece(
                commune, code(file, feature), feature.text("nom"), parent.isEmpty() ? null : parent, feature.area());
    }

    private static String code(String file, GeoJsonFeatures.Feature feature) {
        String code = feature.text("code");
        if (!CODE.matcher(code).matches()) {
            throw new BusinessException(TerritoryError.UNREADABLE_FILE, file, "code « " + code + " »");
        }
        return code;
    }

    private void read(String name, Consumer<GeoJsonFeatures.Feature> consumer) {
        try (InputStream stream = files.open(name)) {
            GeoJsonFeatures.read(stream, Geometries.FACTORY, consumer);
        } catch (IOException | JacksonException unreadable) {
            throw new BusinessException(
                    unreadable, TerritoryError.UNREADABLE_FILE, name, String.valueOf(unreadable.getMessage()));
        }
    }

    /** The contour that a commune of this code had in that vintage. */
    record CommunePiece(String code, LocalDate vintage, Geometry area) {}

    /** A neighbourhood; {@code area} is null for a municipal district that no file draws. */
    record QuartierPiece(
            String commune,
            String code,
            String name,
            @Nullable String parent,
            @Nullable Geometry area) {}
}
