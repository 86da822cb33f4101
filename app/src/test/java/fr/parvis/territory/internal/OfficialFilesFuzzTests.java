package fr.parvis.territory.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same bytes in the place of each official file in turn: read, or refused with the file's name. */
class OfficialFilesFuzzTests {

    private static final List<String> FILES = List.of(
            "communes-france-2026.csv",
            "epci-2026.csv",
            "ept-2026.json",
            "regions-2026.json",
            "departements-2026.json",
            "contours-communes-34-2018.geojson",
            "quartiers-34172.geojson");

    private final Path folder = folder();

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "code,nom,type,arrondissement,departement,region,siren,codes_postaux,population,epci,chef_lieu\n"
                                + "34172,Montpellier,commune-actuelle,3,34,76,213401722,34000 34070,299096,243400017,\n",
                        "siren,nom,type,population_municipale,membres\n243400017,Montpellier,METRO,499761,34172 34057\n",
                        "[{\"code\":\"200057867\",\"nom\":\"Plaine\",\"populationMunicipale\":3,"
                                + "\"membres\":[{\"code\":\"93001\"}]}]",
                        "[{\"code\":\"34\",\"region\":\"76\",\"nom\":\"Hérault\"}]",
                        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
                                + "{\"code\":\"34172\",\"nom\":\"Montpellier\"},\"geometry\":{\"type\":\"Polygon\","
                                + "\"coordinates\":[[[3.8,43.6],[3.9,43.6],[3.9,43.7],[3.8,43.6]]]}}]}")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void areReadOrRefused(byte[] content) throws IOException {
        String file = FILES.get(Math.floorMod(content.length == 0 ? 0 : content[content.length / 2], FILES.size()));
        for (String each : FILES) {
            byte[] empty = (each.endsWith("csv") ? "" : "[]").getBytes(StandardCharsets.UTF_8);
            Files.write(folder.resolve(each), each.equals(file) ? content : empty);
        }
        OfficialFiles files = OfficialFiles.in(folder);
        try {
            new OfficialTreeReader(files).read();
        } catch (BusinessException refused) {
            // A refusal is the only thing that a file may bring about.
        }
        try {
            ContourFiles contours = new ContourFiles(files);
            contours.communes().forEach(piece -> Geometries.toBytes(piece.area()));
            contours.quartiers();
        } catch (BusinessException refused) {
            // As above.
        }
    }

    @AfterEach
    void forget() throws IOException {
        for (String each : FILES) {
            Files.deleteIfExists(folder.resolve(each));
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("official");
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
